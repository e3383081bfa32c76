package org.ndrexpert.rule;

/**
 * Something wrong with the form of a rule file.
 *
 * @param at place of its first character in the file's text, from 0
 * @param found what is wrong, quoting what stands there
 * @param wanted what would be right
 */
record Slip(int at, String found, String wanted) {}
