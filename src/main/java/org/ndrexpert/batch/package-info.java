/**
 * Evaluates many incidents: reads them as a stream, shares them out among threads, writes the results in the order of the inputs and
 * keeps what it takes to go on after a stop. It knows nothing of how a report is read or a cause is found.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.batch;
