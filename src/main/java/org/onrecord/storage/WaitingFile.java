package org.onrecord.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.time.Duration;

import io.quarkus.logging.Log;
import org.h2.store.fs.FileBase;

import org.onrecord.api.DatabaseFailure;

/** A file whose writes wait while the disk has no room, and whose other failures end the program. */
class WaitingFile extends FileBase {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final FileChannel file;

    WaitingFile(FileChannel file) {
        this.file = file;
    }

    private interface Write {
        int write() throws IOException;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return waiting(() -> file.write(bytes));
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        return waiting(() -> file.write(bytes, position));
    }

    @Override
    public void force(boolean metaData) throws IOException {
        waiting(() -> {
            file.force(metaData);
            return 0;
        });
    }

    /** Puts on the disk what has been written so far, unless the file has been closed. */
    void force() {
        try {
            force(false);
        } catch (ClosedChannelException e) {
            Log.debug("The data file has been closed");
        } catch (IOException e) {
            FailStop.now("The data file could not be put on the disk", e);
        }
    }

    private static int waiting(Write write) throws IOException {
        boolean waits = false;
        try {
            while (true) {
                try {
                    return write.write();
                } catch (IOException e) {
                    if (!DatabaseFailure.full(e)) {
                        throw failed(e);
                    }
                    if (!WaitingFiles.patient()) {
                        throw e;
                    }
                    if (!waits) {
                        waits = true;
                        WaitingFiles.waits(true);
                        Log.errorf("The disk of the data directory is full, writes wait for room: %s", e.getMessage());
                    }
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            if (waits) {
                WaitingFiles.waits(false);
                Log.info("A write waits no longer for room on the disk");
            }
        }
    }

    private static IOException failed(IOException e) {
        if (!(e instanceof ClosedChannelException)) {
            FailStop.now("The data file could not be written", e);
        }
        return e;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return file.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        WaitingFiles.closed(this);
        file.close();
    }
}
