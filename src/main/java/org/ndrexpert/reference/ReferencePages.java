package org.ndrexpert.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** All items as pages to browse, with indexes; plain HTML that needs no server, no script and nothing from outside. */
public final class ReferencePages {

    private final CrossReferences references;
    private final Path folder;
    private final Set<Path> written = new HashSet<>();

    private ReferencePages(Reference reference, Path folder) {
        this.references = new CrossReferences(reference);
        this.folder = folder;
    }

    /**
     * Writes the pages. The folder is made where it is not there; pages of an earlier run are replaced, and those of items that are no more
     * are deleted.
     *
     * @return how many pages were written
     * @throws IOException where not all of it could be written
     */
    public static int write(Reference reference, Path folder) throws IOException {
        return new ReferencePages(reference, folder).write();
    }

    private int write() throws IOException {
        Files.createDirectories(folder.resolve("items"));
        try (InputStream style = ReferencePages.class.getResourceAsStream("style.css")) {
            Files.write(folder.resolve("style.css"), style.readAllBytes());
        }
        page("index.html", FrontPage.of(references));
        page("items.html", FrontPage.items(references));
        for (LookUp lookUp : LookUp.values()) {
            page(lookUp.file(), IndexPage.of(lookUp, references));
        }
        for (Entry entry : references.reference().entries()) {
            page(Address.item(entry.id()), ItemPage.of(entry, references));
        }
        PageMark.deleteOthers(folder.resolve("items"), written);
        return written.size();
    }

    private void page(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, text);
        written.add(path);
    }
}
