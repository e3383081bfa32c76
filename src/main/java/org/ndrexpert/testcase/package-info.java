/**
 * Runs test cases: what is given, then the whole diagnosis. A part of the product, so that whoever writes rules needs no Java to
 * test them.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.testcase;
