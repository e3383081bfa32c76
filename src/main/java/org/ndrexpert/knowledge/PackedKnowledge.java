package org.ndrexpert.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * A knowledge folder and its compiled rules in one row of bytes, with which another machine has the same knowledge without the folder
 * and without compiling anything.
 */
public final class PackedKnowledge {

    private static final String UNITS = "compiled/";

    private PackedKnowledge() {}

    /**
     * Reads, checks and compiles a folder.
     *
     * @param folder holds the folders {@code rules} and {@code facts}
     * @throws KnowledgeException with every defect found
     */
    public static byte[] of(Path folder) {
        KnowledgeFolder read = KnowledgeFolder.read(folder, BuiltInKnowledge.vocabulary(), UnitCache.ofUser());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : read.contents().files().entrySet()) {
                zip.putNextEntry(undated(file.getKey()));
                zip.write(file.getValue());
            }
            for (RuleUnit unit : read.units()) {
                if (!unit.compiled().classes().isEmpty()) {
                    zip.putNextEntry(undated(UNITS + unit.key()));
                    UnitCache.write(unit, zip);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return packed.toByteArray();
    }

    /** So that the same folder always gives the same bytes. */
    private static ZipEntry undated(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    /**
     * The knowledge of the folder that was packed. Rules are program code: load only what you trust.
     *
     * @param packed as {@link #of} of the same version of the program has made it
     */
    public static KnowledgeBase load(byte[] packed) {
        FolderContents contents = new FolderContents(new TreeMap<>(), new ArrayList<>());
        Unpacked units = new Unpacked(new HashMap<>());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith(UNITS)) {
                    units.packed.put(name.substring(UNITS.length()), zip.readAllBytes());
                } else {
                    contents.files().put(name, zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("these bytes are no packed knowledge", e);
        }
        if (contents.files().isEmpty()) {
            throw new IllegalArgumentException("these bytes are no packed knowledge");
        }
        KnowledgeFolder folder = KnowledgeFolder.packed(contents, units);
        Overlay knowledge = new Overlay();
        folder.layOver(knowledge);
        if (!folder.defects().isEmpty()) {
            throw new KnowledgeException(List.copyOf(folder.defects()));
        }
        return KnowledgeBase.of(knowledge, folder.digest(), null);
    }

    /** Compiled rule files by their keys; those that are built into the program have no classes and so are not among them. */
    private record Unpacked(Map<String, byte[]> packed) implements CompiledUnits {

        @Override
        public @Nullable RuleUnit find(String key) {
            byte[] bytes = packed.get(key);
            try {
                return bytes == null ? null : UnitCache.read(key, new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                return null;
            }
        }

        @Override
        public void keep(RuleUnit unit) {
            throw new IllegalStateException(unit.file() + " was packed by another version of the program");
        }
    }
}
