/** The way in for programs: load once, diagnose from any thread. */
@org.jspecify.annotations.NullMarked
package org.ndrexpert;
