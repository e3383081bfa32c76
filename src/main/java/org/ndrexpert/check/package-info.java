/**
 * Looks through a whole knowledge folder – rules, facts and test cases together – for everything that is wrong with it. It knows how
 * defects are found and not how they are printed.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.check;
