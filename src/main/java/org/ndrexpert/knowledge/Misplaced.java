package org.ndrexpert.knowledge;

/**
 * A part of a condition or conclusion that does not belong there.
 *
 * @param place where it begins, in characters from the start of what was read
 * @param found as it is written
 * @param wanted what would be right
 */
record Misplaced(Forbidden.Kind kind, int place, String found, String wanted) {}
