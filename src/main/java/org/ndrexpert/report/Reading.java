package org.ndrexpert.report;

import java.util.List;

/** What a message turned out to be when read as a report on delivery. */
public sealed interface Reading permits Report, OtherMessage {

    /** What may be known from it, in the order of the report; empty where it reports nothing. */
    List<Read> observations();

    /** What in the message is damaged, left out or read with less than certainty, as sentences; empty where nothing is. */
    List<String> warnings();
}
