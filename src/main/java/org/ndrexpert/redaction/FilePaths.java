package org.ndrexpert.redaction;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Paths of files, of Unix and of Windows. Folders that every system has stay. */
final class FilePaths {
    private final Pseudonyms pseudonyms;
    private final HostNames hosts;

    FilePaths(Pseudonyms pseudonyms, HostNames hosts) {
        this.pseudonyms = pseudonyms;
        this.hosts = hosts;
    }

    @Nullable Found at(String text, int at) {
        char c = text.charAt(at);
        boolean drive = Character.isLetter(c) && text.startsWith(":\\", at + 1) && (at == 0 || !Characters.isWord(text.charAt(at - 1)));
        boolean share = c == '\\' && text.startsWith("\\\\", at) && at + 2 < text.length() && Characters.isWord(text.charAt(at + 2));
        boolean unix = c == '/' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))
                && (at == 0 || " \t\n\r\"'(|=:>,[".indexOf(text.charAt(at - 1)) >= 0);
        return drive || share ? path(text, at, drive ? at + 3 : at + 2, '\\') : unix ? path(text, at, at + 1, '/') : null;
    }

    private @Nullable Found path(String text, int at, int from, char separator) {
        List<String> folders = new ArrayList<>();
        int start = from;
        int end = from;
        while (end <= text.length()) {
            end = Characters.runEnd(text, start, "-_.~+$");
            folders.add(folder(text.substring(start, end)));
            if (end >= text.length() || text.charAt(end) != separator) {
                break;
            }
            start = end + 1;
        }
        boolean whole = folders.size() > 1 || separator == '\\';
        return whole ? new Found(end, text.substring(at, from) + String.join(String.valueOf(separator), folders)) : null;
    }

    private String folder(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == '-')) {
            end--;
        }
        String bare = name.substring(0, end);
        int dot = bare.lastIndexOf('.');
        boolean file = dot > 0 && bare.length() - dot <= 5;
        String stem = file && !hosts.isKnownDomain(bare) ? bare.substring(0, dot) : bare;
        if (hosts.isKnownDomain(stem)) {
            return hosts.replaced(stem) + name.substring(stem.length());
        }
        if (stem.isEmpty() || Vocabulary.hasAll(stem) && pseudonyms.known(stem) == null) {
            return name;
        }
        return pseudonyms.word(Kind.FILE, stem) + name.substring(stem.length());
    }
}
