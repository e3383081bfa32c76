package org.ndrexpert.yaml;

import java.util.List;

/**
 * What a file holds.
 *
 * @param file its name, as mistakes give it
 * @param roots one node for each document in the file; only those that could be read to their end
 * @param mistakes what is wrong with the text; where there are any, no use should be made of the roots beyond looking for more
 */
public record Document(String file, List<Node> roots, List<Mistake> mistakes) {

    public Document {
        roots = List.copyOf(roots);
        mistakes = List.copyOf(mistakes);
    }
}
