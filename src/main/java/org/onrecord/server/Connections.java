package org.onrecord.server;

import java.time.Duration;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts a {@link RequestGuard} into every connection, right behind what reads and writes HTTP/1.1 there. Neither Quarkus nor Vert.x has a place for one. */
public class Connections extends ChannelInitializerExtension {
    /** As Vert.x names it. */
    private static final String ENCODER = "httpEncoder";

    private final Duration patience = ConfigProvider.getConfig().getValue("onrecord.receive-timeout", Duration.class);

    private final SlowReaders slowReaders = new SlowReaders();

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new Placement());
    }

    /** Waits until the encoder is there: at once, or behind the handshake of TLS. */
    private final class Placement extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            place(context);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            place(context);
            context.fireChannelRead(message);
        }

        private void place(ChannelHandlerContext context) {
            if (context.pipeline().get(ENCODER) != null && context.pipeline().get(RequestGuard.class) == null) {
                context.pipeline().addAfter(ENCODER, null, new RequestGuard(patience, slowReaders)).remove(this);
            }
        }
    }
}
