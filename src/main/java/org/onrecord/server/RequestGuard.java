package org.onrecord.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.core.Response.Status;

import io.netty.buffer.Unpooled;
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
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
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
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuse(context, problem(part.decoderResult().cause()));
            return;
        }
        if (message instanceof HttpRequest request) {
            if (request.protocolVersion().majorVersion() != 1) {
                ReferenceCountUtil.release(message);
                refuse(context, Problem.of(Status.HTTP_VERSION_NOT_SUPPORTED, "http-version", "This is not HTTP/1.1.", List.of()));
                return;
            }
            if (!context.channel().isWritable()) {
                // Whoever asks for more before he takes what he asked for would fill the memory.
                ReferenceCountUtil.release(message);
                context.close();
                return;
            }
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
            refuse(context, Problem.of(Status.REQUEST_TIMEOUT, "request-timeout",
                    "The headers of the request did not arrive within " + patience.toSeconds() + " seconds.", List.of()));
        } else {
            context.close();
        }
    }

    private static Problem problem(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Problem.of(Status.REQUEST_URI_TOO_LONG, "uri-too-long", "The URL should have at most 8 kB.", List.of());
        } else if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(Status.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large", "The headers should have at most 20 kB in all.",
                    List.of());
        }
        return Problem.of(Status.BAD_REQUEST, "bad-request", "The request is no well-formed HTTP/1.1.", List.of());
    }

    private void refuse(ChannelHandlerContext context, Problem problem) {
        arrived();
        if (answering || pending > (receiving ? 1 : 0)) {
            // It would be taken for the answer to another request.
            context.close();
            return;
        }
        byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + problem.status() + " " + problem.title() + "\r\nContent-Type: " + Problem.MEDIA_TYPE
                + "\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        context.pipeline().context(HttpRequestDecoder.class)
                .writeAndFlush(Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
