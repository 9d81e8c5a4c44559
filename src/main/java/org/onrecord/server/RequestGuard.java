package org.onrecord.server;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

import org.onrecord.api.Problem;

/**
 * Hangs up on whoever takes too long over the headers of a request or over its answer, and answers what is no HTTP with a problem. Vert.x waits for
 * headers without end as long as a byte comes now and then, and its answers have no body.
 */
final class RequestGuard extends ChannelDuplexHandler {
    private final Duration patience;
    private final SlowReaders slowReaders;
    private Future<?> deadline;
    /** Whether a part of the headers has come. */
    private boolean begun;
    /** Whether what was received just now made a message. */
    private boolean passedOn;
    /** Whether a body is coming. */
    private boolean receiving;
    /** Whether an answer has begun and not ended. */
    private boolean answering;
    /** The requests that have not been answered. */
    private int pending;
    private boolean refused;

    RequestGuard(Duration patience, SlowReaders slowReaders) {
        this.patience = patience;
        this.slowReaders = slowReaders;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        await(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        arrived();
        slowReaders.remove(context.channel());
        context.fireChannelInactive();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            slowReaders.remove(context.channel());
        } else {
            slowReaders.add(context.channel());
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused || refuses(context, message)) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            arrived();
            receiving = true;
            pending++;
        }
        if (message instanceof LastHttpContent) {
            receiving = false;
            await(context);
        }
        passedOn = true;
        context.fireChannelRead(message);
    }

    private boolean refuses(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            refuse(context, Refusal.malformed(part.decoderResult().cause()));
        } else if (message instanceof HttpRequest request && request.protocolVersion().majorVersion() != 1) {
            refuse(context, Refusal.OTHER_VERSION);
        } else if (message instanceof HttpRequest request && Refusal.coding(request).isPresent()) {
            refuse(context, Refusal.coding(request).get());
        } else if (message instanceof HttpRequest && !context.channel().isWritable()) {
            // Whoever asks for more before he takes what he asked for would fill the memory.
            refused = true;
            context.close();
        }
        return refused;
    }

    /** Whether a connection on which nothing moves waits for the service: a request is at work, and its client takes what there is of the answer. */
    boolean busy(Channel connection) {
        return pending > 0 && connection.isWritable();
    }

    /** Comes behind every reception, also where it was not enough for a message. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        begun |= !passedOn;
        passedOn = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse answer && answer.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            answering = true;
        }
        if (message instanceof LastHttpContent && answering) {
            answering = false;
            pending--;
            await(context);
        }
        context.write(message, promise);
    }

    /** Gives the client time for the next request from when nothing else is going on. */
    private void await(ChannelHandlerContext context) {
        if (pending == 0 && !receiving && deadline == null) {
            begun = false;
            deadline = context.executor().schedule(() -> late(context), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void arrived() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private void late(ChannelHandlerContext context) {
        if (begun) {
            refuse(context, Refusal.late(patience));
        } else {
            context.close();
        }
    }

    private void refuse(ChannelHandlerContext context, Problem problem) {
        arrived();
        refused = true;
        if (answering || pending > (receiving ? 1 : 0)) {
            // It would be taken for the answer to another request.
            context.close();
            return;
        }
        // Past the encoder, which would not know the message.
        context.pipeline().context(HttpRequestDecoder.class).writeAndFlush(Refusal.encoded(problem))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
