package org.ndrexpert.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * Bytes in memory as a file of which only so much is read as is allowed. A library that reads a file block by block takes no copy
 * of it, and what it keeps and how long it works is bounded by what it may read, whatever the file says of itself.
 */
final class BytesChannel extends FileChannel {
    private final byte[] bytes;
    private long position;
    private long allowed;

    BytesChannel(byte[] bytes, long allowed) {
        this.bytes = bytes;
        this.allowed = allowed;
    }

    /** Allows so many bytes from now on. */
    void allow(long more) {
        allowed = more;
    }

    boolean exhausted() {
        return allowed < 0;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = read(into, position);
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public int read(ByteBuffer into, long from) throws IOException {
        if (from >= bytes.length) {
            return -1;
        }
        int length = Math.min(into.remaining(), bytes.length - (int) from);
        allowed = allowed < length ? -1 : allowed - length;
        if (exhausted()) {
            throw new IOException("more of the file than is read");
        }
        into.put(bytes, (int) from, length);
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long wanted) {
        if (wanted < 0) {
            throw new IllegalArgumentException("before the file: " + wanted);
        }
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    protected void implCloseChannel() {}

    @Override
    public long read(ByteBuffer[] into, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new NonWritableChannelException();
    }

    @Override
    public int write(ByteBuffer from, long at) {
        throw new NonWritableChannelException();
    }

    @Override
    public FileChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public void force(boolean metaData) {}

    @Override
    public long transferTo(long from, long length, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long from, long length, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long from, long length, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
