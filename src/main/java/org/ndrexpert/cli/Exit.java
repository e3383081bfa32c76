package org.ndrexpert.cli;

/** How the command ends. */
final class Exit {

    static final int DONE = 0;
    /** What the command looks for was found: defects, cases that fail, changes, unnoticed mutants, names that are left. */
    static final int FOUND = 1;
    static final int WRONG_USAGE = 2;
    /** Some input could not be read; the rest was done. */
    static final int UNREADABLE = 3;
    /** The knowledge base cannot be used. */
    static final int BAD_KNOWLEDGE = 4;
    /** The program failed, or could not do all of its work. */
    static final int INTERNAL_ERROR = 70;
    /** The results could not be written: EX_IOERR of sysexits.h. */
    static final int OUTPUT_LOST = 74;

    private Exit() {}
}
