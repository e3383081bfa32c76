package org.ndrexpert.knowledge;

/**
 * Something wrong with a knowledge folder.
 *
 * @param file relative to the folder
 * @param line from 1; 0 where the whole file is meant
 * @param text what was found and what would be right
 */
public record Defect(String file, int line, String text) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + text;
    }
}
