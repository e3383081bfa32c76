package org.ndrexpert.defect;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a knowledge folder.
 *
 * @param file relative to the folder, with slashes
 * @param line from 1; 0 where the whole file is meant
 * @param column in characters, from 1; 0 where the whole line is meant
 * @param rule name of the rule it is in; absent where it is in none
 * @param found what is wrong, quoting what stands there
 * @param wanted what would be right
 */
public record Defect(DefectKind kind, String file, int line, int column, @Nullable String rule, String found, String wanted) {

    /** One in no rule. */
    public static Defect in(String file, int line, int column, DefectKind kind, String found, String wanted) {
        return new Defect(kind, file, line, column, null, found, wanted);
    }

    /** The same with another name of the file, as seen from elsewhere. */
    public Defect named(String file) {
        return new Defect(kind, file, line, column, rule, found, wanted);
    }

    /** One line: {@code rules/x.drl:9:5: error NDR-R006: in the rule "...": Server has no servicPack; did you mean servicePack?}. */
    @Override
    public String toString() {
        return place() + ": " + kind.severity().term() + " " + kind.id() + ": " + message();
    }

    /** As in {@code rules/x.drl:9:5}. */
    public String place() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }

    /** What is wrong, in which rule, and what would be right. */
    public String message() {
        return (rule == null ? "" : "in the rule \"" + rule + "\": ") + found + (wanted.isEmpty() ? "" : "; " + wanted);
    }
}
