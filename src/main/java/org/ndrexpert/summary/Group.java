package org.ndrexpert.summary;

import java.util.List;

/**
 * Many incidents that are one problem.
 *
 * @param article the cause; empty, as its title, where none fits
 * @param places where it shows, in alphabetical order; empty where it is not about a place
 * @param tally of its incidents, with the first and the last time; without a time where no report tells it
 */
record Group(GroupKind kind, String article, String title, List<String> places, String recipient, Tally tally) {}
