/**
 * Looks through a whole knowledge folder – rules, facts and test cases together – for everything that is wrong with it. It knows how
 * defects are found and not how they are printed. Of rules it finds those that load and do not do what their author meant; there it
 * reports only what is certain.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.check;
