/**
 * Helps those who write knowledge to begin: the files of a new item, with marks where its author has to say something. It knows the
 * vocabulary and the cases; nothing of how rules are applied.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.authoring;
