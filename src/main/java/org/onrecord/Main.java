package org.onrecord;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

import org.onrecord.access.TokenCommand;
import org.onrecord.storage.DirectoryLock;
import org.onrecord.storage.Integrity;

/** Starts the service, or does what its arguments say. */
@QuarkusMain
public class Main {
    public static void main(String... arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals(TokenCommand.WORD)) {
            System.exit(TokenCommand.run(List.of(arguments).subList(1, arguments.length)));
        }
        if (arguments.length > 0) {
            System.err.println("Without arguments it starts the service; else there is: " + TokenCommand.WORD + " add NAME ROLE");
            System.exit(1);
        }
        String refusal = DirectoryLock.refusal();
        if (refusal == null) {
            refusal = Integrity.refusal();
        }
        if (refusal != null) {
            System.err.println(refusal);
            System.exit(1);
        }
        // Quarkus would answer a malformed URL with an empty 400 before any code of ours is asked.
        System.setProperty("vertx.disableURIValidation", "true");
        // Netty asks server.Connections about each new connection.
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
        Watchdog.start(ConfigProvider.getConfig().getValue("quarkus.shutdown.timeout", Duration.class));
        Quarkus.run(arguments);
    }
}
