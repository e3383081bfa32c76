package org.ndrexpert.incident;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The members of a zip file in the order of its table; a damaged or oversized one costs itself. */
final class ZipMembers {

    /** Takes a member, or the news that one cannot be read. */
    interface Taker {
        void member(String name, InputStream bytes) throws IOException;

        /** @param packed bytes that the last member takes in the archive */
        void passed(long packed);

        void missing(String name, IOException why) throws IOException;

        /** What was not unpacked because the archive has used up what it may. */
        void rest(String sentence) throws IOException;
    }

    private ZipMembers() {}

    static boolean begins(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    static void read(Path file, UnpackingLimits limits, Taker taker) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long left = limits.archiveBytes();
            for (Enumeration<? extends ZipEntry> members = zip.entries(); members.hasMoreElements();) {
                ZipEntry member = members.nextElement();
                if (!isInput(member)) {
                    continue;
                }
                if (left <= 0) {
                    taker.rest("its members are more than " + UnpackingLimits.size(limits.archiveBytes())
                            + "; from " + member.getName() + " on nothing was unpacked, so divide it");
                    return;
                }
                left -= read(zip, member, limits, left, taker);
                taker.passed(Math.max(0, member.getCompressedSize()));
            }
        }
    }

    /** Hidden files and what macOS adds are no inputs, as in a folder. */
    private static boolean isInput(ZipEntry member) {
        String name = member.getName();
        return !member.isDirectory() && !name.substring(name.lastIndexOf('/') + 1).startsWith(".") && !name.startsWith("__MACOSX/");
    }

    /** @return bytes that were unpacked */
    private static long read(ZipFile zip, ZipEntry member, UnpackingLimits limits, long left, Taker taker) throws IOException {
        long packed = member.getCompressedSize();
        try (InputStream unpacking = new CheckedMember(zip.getInputStream(member), member.getCrc());
                UnpackedInput bytes = new UnpackedInput(unpacking, limits, () -> packed, left)) {
            if (member.getSize() > limits.memberBytes()) {
                throw new IOException("it says of itself that it is larger than " + UnpackingLimits.size(limits.memberBytes())
                        + " and was not unpacked; divide it");
            }
            try {
                taker.member(member.getName(), bytes);
            } catch (IOException e) {
                taker.missing(member.getName(), e);
            }
            return bytes.given();
        } catch (IOException e) {
            taker.missing(member.getName(), e);
            return 0;
        }
    }
}
