package org.ndrexpert.knowledge;

import java.util.List;

/** A rule that fired and the facts that it matched, in the order of its patterns. */
record Reason(String rule, List<Object> matched) {}
