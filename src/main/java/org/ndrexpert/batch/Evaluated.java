package org.ndrexpert.batch;

import java.util.List;

import org.ndrexpert.incident.StoredRecord;

/**
 * A record and what came of it.
 *
 * @param record can still be looked at, but not read
 * @param entries one for each incident in it, or why there is none
 */
public record Evaluated(StoredRecord record, List<Entry> entries) {}
