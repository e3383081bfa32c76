package org.ndrexpert.check;

import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.yaml.Node;

/** Texts that say nothing. */
final class Texts {

    private final String file;
    private final DefectList defects;

    private Texts(String file, DefectList defects) {
        this.file = file;
        this.defects = defects;
    }

    /** Looks through everything that a mapping holds. */
    static void check(String file, Node node, DefectList defects) {
        new Texts(file, defects).check(node, "");
    }

    private void check(Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> check(entry.value(), path.isEmpty() ? entry.key() : path + "." + entry.key()));
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                check(sequence.items().get(i), path + "[" + i + "]");
            }
        } else if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.STRING && scalar.text().isBlank()) {
            defects.add(file, node, DefectKind.BLANK_TEXT, path + " is empty", "say it, or leave the key out where it may be absent");
        }
    }
}
