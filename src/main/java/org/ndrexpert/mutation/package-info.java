/**
 * Measures test cases: changes one condition of one rule at a time and asks whether any case notices. It knows rules as they are
 * written and the cases; not how a changed rule is compiled.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.mutation;
