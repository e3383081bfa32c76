/** What the knowledge covers: counted, and as pages to browse. */
@NullMarked
package org.ndrexpert.reference;

import org.jspecify.annotations.NullMarked;
