package org.ndrexpert.redaction;

/**
 * One line of the table that leads from the original to the result and back.
 *
 * @param kind what was replaced: user, host, domain, name, org, site, address, id, subject, file, phone, path or hidden
 * @param original as it stood where it stood first
 * @param replacement what stands there now
 * @param telling whether the original tells whom it names wherever it stands; if so it stands nowhere in the result
 */
public record Replacement(String kind, String original, String replacement, boolean telling) {}
