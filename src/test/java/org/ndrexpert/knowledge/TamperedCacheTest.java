package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled rules on disk that somebody else wrote: whatever they hold, nothing runs that rules may not do. */
class TamperedCacheTest {

    private static final String RULE = """
            package tampered

            import org.ndrexpert.evidence.*
            import org.ndrexpert.observation.*

            rule "X1 suspected: the server is called a"
                @article(X1)
            when
                Server(name == "a")
            then
                insertLogical(new Suspicion("X1", Scope.onServer("a")));
            end
            """;

    @TempDir
    private Path folder;
    private UnitCache cache;

    @BeforeEach
    void knowledge() throws IOException {
        cache = new UnitCache(folder.resolve("cache"));
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("rules/a.drl"), RULE);
        Files.writeString(folder.resolve("facts/X1.yaml"), """
                article: X1
                title: A title
                source: https://example.com/x1
                sourceDate: "2001-01-01"
                cause: A cause.
                """);
    }

    @Test
    void a_class_put_into_the_cache_is_not_run_and_the_rule_is_compiled_again() throws IOException {
        RuleUnit honest = read();
        String model = honest.compiled().model();
        replaceInCache(model, compile(model, "static { System.setProperty(\"ndr.tampered\", \"yes\"); }"));
        assertThat(cache.find(honest.key())).isNull();

        RuleUnit again = read();
        ClassLoader loader = new UnitLoader(List.of(again.compiled()));
        assertThat(LoadedUnit.of(again.rules(), loader, model, "").describe().getRules()).hasSize(1);
        assertThat(System.getProperty("ndr.tampered")).isNull();
        assertThat(cache.find(honest.key())).isNotNull();
    }

    /** What the other test shows is not that replaced classes are noticed: what they name is. */
    @Test
    void the_same_class_without_the_call_is_taken() throws IOException {
        RuleUnit honest = read();
        String model = honest.compiled().model();
        byte[] harmless = compile(model, "");
        replaceInCache(model, harmless);

        assertThat(cache.find(honest.key())).isNotNull()
                .satisfies(unit -> assertThat(unit.compiled().classes().get(model)).isEqualTo(harmless));
    }

    private RuleUnit read() {
        return KnowledgeFolder.read(folder, BuiltInKnowledge.vocabulary(), cache).units().get(0);
    }

    private Path cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private void replaceInCache(String name, byte[] bytes) throws IOException {
        Path file = cached();
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(entries.put(name, bytes)).isNotNull();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private byte[] compile(String name, String body) throws IOException {
        int dot = name.lastIndexOf('.');
        Path source = Files.writeString(folder.resolve(name.substring(dot + 1) + ".java"),
                "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1) + " { " + body + " }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString())).isZero();
        return Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
    }
}
