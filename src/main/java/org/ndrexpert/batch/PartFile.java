package org.ndrexpert.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file of results that has its name only when all of it is there; until then {@code .part} follows the name. */
final class PartFile implements AutoCloseable {

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream bytes;
    private long length;

    private PartFile(Path file, FileChannel channel) {
        this.file = file;
        this.part = part(file);
        this.channel = channel;
        this.bytes = new BufferedOutputStream(Channels.newOutputStream(channel), 256 << 10);
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /**
     * Opens a file to go on behind its first bytes; what is behind them is cut off.
     *
     * @throws RefusedException where another run is writing it, or it has fewer bytes
     */
    static PartFile open(Path file, long kept) throws IOException, RefusedException {
        FileChannel channel = FileChannel.open(part(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            if (channel.size() < kept) {
                throw new RefusedException(part(file) + " has " + channel.size() + " bytes, but " + kept
                        + " had been written; begin anew with another --out");
            }
            PartFile opened = new PartFile(file, channel);
            channel.truncate(kept).position(kept);
            opened.length = kept;
            return opened;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new RefusedException("another run is writing " + part(file) + "; let it end, or use another --out");
        } catch (IOException | RefusedException e) {
            channel.close();
            throw e;
        }
    }

    void write(byte[] line) throws IOException {
        bytes.write(line);
        length += line.length;
    }

    /** Bytes written so far. */
    long length() {
        return length;
    }

    /** Returns when what was written is on the disk. */
    void force() throws IOException {
        bytes.flush();
        channel.force(false);
    }

    /** Gives a file its name; without effect where it has it. */
    static void publish(Path file) throws IOException {
        if (Files.exists(part(file))) {
            Files.move(part(file), file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
