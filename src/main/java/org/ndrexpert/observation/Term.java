package org.ndrexpert.observation;

/** A value out of a closed list, known outside the program by the word that its standard or vendor uses. */
public interface Term {

    /** The word in YAML, JSON and printed text, such as {@code transfer-failure}. */
    String term();
}
