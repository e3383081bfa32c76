/**
 * What can be wrong with rules, facts and test cases: each kind of defect with its stable id, its severity and a page that explains it.
 * It knows nothing of how defects are found or printed.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.defect;
