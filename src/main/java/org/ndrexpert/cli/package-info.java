/** The command {@code ndr}: thin commands over the rooms, one place for exit codes. */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.cli;
