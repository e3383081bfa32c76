package org.ndrexpert.observation;

/** The file system of a volume. */
public enum FileSystem implements Term {
    /** FAT16 and FAT32 alike. */
    FAT("FAT"),
    NTFS("NTFS");

    private final String term;

    FileSystem(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
