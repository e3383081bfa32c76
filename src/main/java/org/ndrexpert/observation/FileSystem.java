package org.ndrexpert.observation;

/** The file system of a volume; FAT stands for FAT16 and FAT32 alike. */
public enum FileSystem implements Term {
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
