package org.ndrexpert.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Binder;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Mistake;
import org.ndrexpert.yaml.YamlReader;

/**
 * Compiled rule files on disk, each under its key; what is damaged, names what rules may not, or cannot be written is compiled again,
 * without a word.
 */
final class UnitCache implements CompiledUnits {

    private static final String RULES = "rules.json";

    private final Path folder;

    UnitCache(Path folder) {
        this.folder = folder;
    }

    /** In the user's cache folder, as the XDG base directory specification has it. */
    static UnitCache ofUser() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return new UnitCache(caches.resolve("ndr-expert").resolve("rules"));
    }

    @Override
    public @Nullable RuleUnit find(String key) {
        Path file = folder.resolve(key + ".zip");
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(key, bytes);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** A unit as {@link #write} has written it; absent where it is another, or damaged. */
    static @Nullable RuleUnit read(String key, InputStream zipped) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(zipped)) {
            Map<String, byte[]> classes = new HashMap<>();
            UnitJson json = null;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().equals(RULES)) {
                    json = read(bytes);
                } else {
                    classes.put(entry.getName(), bytes);
                }
            }
            return json == null || !json.key().equals(key) || !classes.containsKey(json.model()) ? null
                    : new RuleUnit(json.file(), key, json.rules(), new RuleCompiler.Compiled(json.model(), classes));
        }
    }

    private static @Nullable UnitJson read(byte[] bytes) {
        Document document = YamlReader.read(RULES, bytes);
        List<Mistake> mistakes = new ArrayList<>(document.mistakes());
        UnitJson unit = document.roots().isEmpty() ? null
                : new Binder(RULES, mistakes).bind(document.roots().get(0), UnitJson.class, "");
        return mistakes.isEmpty() ? unit : null;
    }

    @Override
    public void keep(RuleUnit unit) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, unit.key(), ".part");
            try {
                try (OutputStream bytes = Files.newOutputStream(written)) {
                    write(unit, bytes);
                }
                Files.move(written, folder.resolve(unit.key() + ".zip"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written); // of a full disk nothing is kept
            }
        } catch (IOException e) {
            // A cache that cannot be written only costs time at the next start.
        }
    }

    /** Writes a unit to a stream, which stays open. */
    static void write(RuleUnit unit, OutputStream bytes) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(bytes);
        put(zip, RULES, KnowledgeJson.write(unit));
        for (Map.Entry<String, byte[]> one : unit.compiled().classes().entrySet()) {
            put(zip, one.getKey(), one.getValue());
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }
}
