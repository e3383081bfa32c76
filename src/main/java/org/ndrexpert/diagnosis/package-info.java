/**
 * The whole answer to one incident: findings, what to do, what to find out, and on what grounds. Plain records that any
 * program can use; it knows nothing of how they are found or shown.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.diagnosis;
