package org.onrecord.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells before anything is opened whether the service can listen where it is to. */
public final class ListeningPort {
    /** Any of these makes it listen for TLS too. */
    private static final List<String> TLS = List.of("quarkus.http.ssl.certificate.files", "quarkus.http.ssl.certificate.key-store-file",
            "quarkus.http.tls-configuration-name");

    private ListeningPort() {
    }

    /** @return why the service should not start, or {@code null} where nothing is in its way */
    public static String refusal() {
        Config config = ConfigProvider.getConfig();
        String clear = config.getOptionalValue("quarkus.http.insecure-requests", String.class).orElse("").equalsIgnoreCase("disabled")
                ? null
                : refusal(config, "quarkus.http.port", 8080);
        boolean tls = TLS.stream().anyMatch(name -> config.getOptionalValue(name, String.class).isPresent());
        return clear != null || !tls ? clear : refusal(config, "quarkus.http.ssl-port", 8443);
    }

    private static String refusal(Config config, String setting, int usual) {
        String host = config.getValue("quarkus.http.host", String.class);
        int port = config.getOptionalValue(setting, Integer.class).orElse(usual);
        String variable = setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return null;
        } catch (UnknownHostException e) {
            return "The address " + host + " to listen on is not known; set QUARKUS_HTTP_HOST to one of this machine.";
        } catch (BindException e) {
            return e.getMessage().startsWith("Cannot assign")
                    ? "The address " + host + " to listen on is not one of this machine; set QUARKUS_HTTP_HOST to one that is."
                    : "The service cannot listen on port " + port + " of " + host + " (" + e.getMessage() + "); set " + variable
                            + " to a port that is free and allowed.";
        } catch (IOException e) {
            return "The service cannot listen on port " + port + " of " + host + " (" + e.getMessage() + "); set " + variable
                    + " and QUARKUS_HTTP_HOST.";
        }
    }
}
