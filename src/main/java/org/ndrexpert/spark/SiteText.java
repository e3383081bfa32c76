package org.ndrexpert.spark;

import java.io.Serializable;

/**
 * A file of site facts as it is written.
 *
 * @param name what to call it
 */
record SiteText(String name, byte[] text) implements Serializable {}
