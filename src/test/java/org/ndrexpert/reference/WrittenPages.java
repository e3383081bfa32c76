package org.ndrexpert.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Pages as they were written, taken apart: what they link to, where one can link to, what does not nest. */
final class WrittenPages {

    private static final Set<String> VOID = Set.of("meta", "link", "!doctype");

    final List<String> mistakes = new ArrayList<>();
    private final Map<String, Set<String>> places = new TreeMap<>();
    private final List<String> links = new ArrayList<>();

    WrittenPages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
                read(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        links.stream().filter(link -> !leadsSomewhere(folder, link)).forEach(link -> mistakes.add("leads nowhere: " + link));
    }

    int links() {
        return links.size();
    }

    private void read(String page, String text) {
        Set<String> ids = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (int start = text.indexOf('<'); start >= 0; start = text.indexOf('<', start + 1)) {
            String tag = text.substring(start + 1, text.indexOf('>', start));
            String name = tag.split(" ")[0];
            if (name.startsWith("/")) {
                if (!name.substring(1).equals(open.poll())) {
                    mistakes.add(page + ": " + name + " closes what is not open");
                }
            } else if (!VOID.contains(name)) {
                open.push(name);
            }
            String id = attribute(tag, "id");
            if (id != null && !ids.add(id)) {
                mistakes.add(page + ": " + id + " is there twice");
            }
            String target = attribute(tag, "href");
            if (target != null && !target.startsWith("http")) {
                links.add((page.startsWith("items/") && !target.startsWith("#") ? "items/" : target.startsWith("#") ? page : "") + target);
            }
        }
        if (!open.isEmpty()) {
            mistakes.add(page + ": never closed: " + open);
        }
        places.put(page, ids);
    }

    private static String attribute(String tag, String name) {
        int start = tag.indexOf(" " + name + "=\"");
        return start < 0 ? null : tag.substring(start + name.length() + 3, tag.indexOf('"', start + name.length() + 3));
    }

    private boolean leadsSomewhere(Path folder, String link) {
        String[] parts = link.split("#");
        String file = Path.of(parts[0]).normalize().toString().replace('\\', '/');
        return Files.isRegularFile(folder.resolve(file)) && (parts.length == 1 || places.getOrDefault(file, Set.of()).contains(parts[1]));
    }
}
