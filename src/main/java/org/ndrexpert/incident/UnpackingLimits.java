package org.ndrexpert.incident;

/**
 * How much is unpacked before it is taken for a bomb. What is packed in a zip or gzip file is read as it comes and never held, so this
 * saves time and not memory.
 *
 * @param memberBytes bytes of one member
 * @param archiveBytes bytes of all members of an archive
 * @param ratio bytes for each packed byte of a member; text seldom has more than 30, deflate reaches 1,032
 * @param harmlessBytes bytes of a member up to which no ratio is too high
 */
public record UnpackingLimits(long memberBytes, long archiveBytes, int ratio, long harmlessBytes) {

    /** 8 GB of a member, 64 GB of an archive, 200 to 1 beyond 16 MB. */
    public static final UnpackingLimits USUAL = new UnpackingLimits(8L << 30, 64L << 30, 200, 16L << 20);

    static String size(long bytes) {
        return bytes >= 1L << 30 ? (bytes >> 30) + " GB" : bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
