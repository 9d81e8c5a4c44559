package org.onrecord;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

import org.onrecord.access.TokenCommand;
import org.onrecord.server.HealthCommand;
import org.onrecord.server.ListeningPort;
import org.onrecord.storage.DatabaseServer;
import org.onrecord.storage.DirectoryLock;
import org.onrecord.storage.Integrity;

/** Starts the service, or does what its arguments say. */
@QuarkusMain
public class Main {
    public static void main(String... arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals(TokenCommand.WORD)) {
            System.exit(TokenCommand.run(List.of(arguments).subList(1, arguments.length)));
        }
        if (arguments.length == 1 && arguments[0].equals(HealthCommand.WORD)) {
            System.exit(HealthCommand.run());
        }
        if (arguments.length > 0) {
            System.err.println("Without arguments it starts the service; else there are: " + TokenCommand.WORD + " add NAME ROLE, "
                    + HealthCommand.WORD);
            System.exit(1);
        }
        // While the program is developed, Quarkus starts it again in a process that has the port and the directory already.
        String refusal = LaunchMode.current() == LaunchMode.DEVELOPMENT ? null : refusal();
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

    private static String refusal() throws IOException {
        // What opens least comes first.
        String refusal = ListeningPort.refusal();
        refusal = refusal == null ? DirectoryLock.refusal() : refusal;
        refusal = refusal == null ? Integrity.refusal() : refusal;
        return refusal == null ? DatabaseServer.refusal() : refusal;
    }
}
