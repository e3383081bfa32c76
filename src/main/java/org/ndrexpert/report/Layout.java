package org.ndrexpert.report;

/** Reads the words of the reports of one system. */
interface Layout {

    /** Reads what the text says into the draft; false, and nothing read, where the text is not of this layout. */
    boolean read(ReportText text, ReportDraft report);
}
