/**
 * The picture that many diagnoses make together: which causes, where, since when, what cures most, what to find out first. It holds
 * as much of a million incidents as of a thousand, and knows nothing of where the incidents come from or where its pages go.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.summary;
