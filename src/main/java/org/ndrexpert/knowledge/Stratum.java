package org.ndrexpert.knowledge;

import java.util.List;

/**
 * One layer of knowledge as it is by itself: the built-in knowledge or the folder that takes its place, or what lies over these.
 *
 * @param name name of the layer; empty for the lowest knowledge
 * @param digest SHA-256 of its rules and facts
 */
record Stratum(String name, Facts facts, List<LoadedUnit> units, String digest) {}
