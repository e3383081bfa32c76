package org.ndrexpert.summary;

/**
 * Where whoever reads the page finds what it sums up.
 *
 * @param diagnoses what each incident is in
 * @param rejects what names each input that was rejected
 */
public record Whereabouts(String diagnoses, String rejects) {}
