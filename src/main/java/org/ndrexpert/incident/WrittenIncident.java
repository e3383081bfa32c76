package org.ndrexpert.incident;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Stated;

/**
 * An incident as a file states it: a report, observations, or both.
 *
 * <p>{@link IncidentFile} reads its keys one by one, so that a report that cannot be read and a mistake in an observation are told
 * together.
 *
 * @param incident what to call it; without it, the name of the file
 * @param report path of the report, relative to this file: a mail (.eml, .msg) or text pasted out of one
 * @param observations what else is known of the message and the servers, each item one observation; what is not stated is unknown
 */
public record WrittenIncident(@Nullable String incident, @Nullable String report, @Nullable List<Stated> observations) {}
