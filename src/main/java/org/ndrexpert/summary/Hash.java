package org.ndrexpert.summary;

/** Hashes that are the same on every machine and spread well in their lowest bits. */
final class Hash {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hash() {}

    /** FNV-1a of what is in the text, going on from another hash. */
    static long of(long before, CharSequence text) {
        long hash = before ^ FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The two as one, by the last steps of SplitMix64. */
    static long of(long one, int other) {
        long mixed = one + other * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
