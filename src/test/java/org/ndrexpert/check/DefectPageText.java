package org.ndrexpert.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page in its parts. In an example a block of code has the name of its file behind the language; a block of {@code sh} moves, removes
 * and links files.
 */
record DefectPageText(String title, String severity, Map<String, List<Block>> sections) {

    static final String WRONG = "An example that causes it";
    static final String RIGHT = "The same made right";

    /** @param file empty where the block names none */
    record Block(String language, String file, String text) {}

    static DefectPageText of(String page) {
        List<String> lines = page.lines().toList();
        Map<String, List<Block>> sections = new LinkedHashMap<>();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                blocks = new ArrayList<>();
                sections.put(line.substring(3), blocks);
            } else if (line.startsWith("```")) {
                String[] words = line.substring(3).split(" ", 2);
                StringBuilder text = new StringBuilder();
                for (i++; !lines.get(i).equals("```"); i++) {
                    text.append(lines.get(i)).append('\n');
                }
                blocks.add(new Block(words[0], words.length > 1 ? words[1] : "", text.toString()));
            }
        }
        return new DefectPageText(lines.get(0).substring(2), lines.get(2), sections);
    }

    List<String> headings() {
        return List.copyOf(sections.keySet());
    }

    /** Makes a folder what the example says. */
    void apply(String section, Path folder) throws IOException {
        for (Block block : sections.get(section)) {
            if (block.language().equals("sh")) {
                for (String command : block.text().lines().toList()) {
                    KnowledgeFolders.run(command, folder);
                }
            } else {
                Path file = folder.resolve(block.file());
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.text());
            }
        }
    }
}
