package org.onrecord.access;

import java.util.Arrays;
import java.util.HexFormat;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** Where a request comes from, as far as one client can be told from another. */
final class ClientAddress {
    private static final int NETWORK = 8;

    private ClientAddress() {
    }

    /** An IPv4 address, or of an IPv6 address the first 64 bits, for the others are each client's own to choose (RFC 4291, section 2.5.1). */
    static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String host = remote == null ? null : remote.hostAddress();
        byte[] bytes = host == null ? null : NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null) {
            return "unknown";
        }
        return bytes.length <= NETWORK
                ? host
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK));
    }
}
