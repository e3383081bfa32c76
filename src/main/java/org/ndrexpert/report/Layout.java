package org.ndrexpert.report;

/** Reads the words of the reports of one system. */
interface Layout {

    /**
     * Reads what the text says into the draft.
     *
     * @return whether the text is of this layout and names a recipient; where it is and names none, only the format is noted
     */
    boolean read(ReportText text, ReportDraft report);
}
