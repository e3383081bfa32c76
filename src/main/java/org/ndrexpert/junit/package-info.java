/**
 * Test cases as tests of JUnit 5, for programs that bring their own knowledge. The only room that knows JUnit, which whoever uses it has
 * anyway.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.junit;
