package org.onrecord.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;

/** An OpenID provider that only says where its key is, and hands out tokens to tests. */
public final class OpenIdProvider implements AutoCloseable {
    private final KeyPair keys = keys();
    private final HttpServer server;

    private OpenIdProvider(HttpServer server) {
        this.server = server;
    }

    public static OpenIdProvider start() throws IOException {
        OpenIdProvider provider = new OpenIdProvider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        provider.serve("/.well-known/openid-configuration",
                "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(provider.url()));
        RSAPublicKey key = (RSAPublicKey) provider.keys.getPublic();
        provider.serve("/keys",
                "{\"keys\": [{\"kty\": \"RSA\", \"alg\": \"RS256\", \"use\": \"sig\", \"kid\": \"1\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                        .formatted(encoded(key.getModulus().toByteArray()), encoded(key.getPublicExponent().toByteArray())));
        provider.server.start();
        return provider;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of this provider. */
    public String token(Map<String, Object> claims) {
        return signed(claims, keys);
    }

    /** A token that says it is of this provider. */
    public String forged(Map<String, Object> claims) {
        return signed(claims, keys());
    }

    private String signed(Map<String, Object> claims, KeyPair keys) {
        return Jwt.claims(claims).issuer(url()).jws().keyId("1").sign(keys.getPrivate());
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
