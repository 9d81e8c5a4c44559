package org.onrecord;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Main {
    public static void main(String... arguments) {
        // Quarkus would answer a malformed URL with an empty 400 before any code of ours is asked.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
