package org.onrecord.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.handler.timeout.IdleStateEvent;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts a {@link RequestGuard} into every connection, right behind what reads and writes HTTP/1.1 there, and hangs up on connections too many where they are
 * accepted. Neither Quarkus nor Vert.x has a place for one.
 */
public class Connections extends ChannelInitializerExtension {
    /** As Vert.x names it. */
    private static final String ENCODER = "httpEncoder";
    private static final String IDLE = "idle";

    private final Duration patience = ConfigProvider.getConfig().getValue("onrecord.receive-timeout", Duration.class);

    private final int most = ConfigProvider.getConfig().getOptionalValue(ConnectionLimit.NAME, Integer.class).orElse(Integer.MAX_VALUE);
    private final AtomicInteger open = new AtomicInteger();
    private final SlowReaders slowReaders = new SlowReaders();

    @Override
    public void postInitializeServerListenerChannel(ServerChannel listener) {
        listener.pipeline().addFirst(new Entrance());
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new Placement());
    }

    /** Quarkus would hang up on them when it gets round to it, and until then each is an open file, of which there may be too few for all others. */
    private final class Entrance extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            Channel connection = (Channel) accepted;
            if (open.incrementAndGet() > most) {
                open.decrementAndGet();
                connection.unsafe().closeForcibly();
            } else {
                connection.closeFuture().addListener(closed -> open.decrementAndGet());
                context.fireChannelRead(accepted);
            }
        }
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
                RequestGuard guard = new RequestGuard(patience, slowReaders);
                context.pipeline().addAfter(ENCODER, null, guard).remove(this);
                if (context.pipeline().get(IDLE) != null) {
                    context.pipeline().addAfter(IDLE, null, new IdleFilter(guard));
                }
            }
        }
    }

    /** Drops idle events while a request is at work: Vert.x would close the connection, and the answer would be lost. */
    private static final class IdleFilter extends ChannelInboundHandlerAdapter {
        private final RequestGuard guard;

        private IdleFilter(RequestGuard guard) {
            this.guard = guard;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (!(event instanceof IdleStateEvent) || !guard.busy(context.channel())) {
                context.fireUserEventTriggered(event);
            }
        }
    }
}
