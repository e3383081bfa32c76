package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Vocabulary;

/** Compiled rules that name what rules may not are never loaded, whatever the text of the rule was let through. */
class AllowedCallsTest {

    private static final String HEAD = """
            package hostile
            import org.ndrexpert.catalogue.*
            import org.ndrexpert.evidence.*
            import org.ndrexpert.observation.*
            """;

    private static final String RIGHT = "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));";

    @TempDir
    private Path folder;

    private static Stream<Arguments> hostile() {
        return Stream.of(
                doing("a file", "java.io.File.delete", "new java.io.File(\"x\").delete();"),
                doing("a file by its path", "java.nio.file.Files.readString", "insert(java.nio.file.Files.readString(java.nio.file.Path.of(\"x\")));"),
                doing("a socket", "new java.net.Socket", "insert(new java.net.Socket(\"localhost\", 25));"),
                doing("a web page", "java.net.URL.openStream", "insert(new java.net.URL(\"http://localhost\").openStream());"),
                doing("a thread", "java.lang.Thread.start", "new Thread().start();"),
                doing("a thread of its own kind", "new java.lang.Thread", "new Thread() { public void run() { } };"),
                doing("the end of the program", "java.lang.System.exit", "System.exit(0);"),
                doing("the environment", "java.lang.System.getenv", "insert(System.getenv(\"HOME\"));"),
                doing("a command", "java.lang.Runtime.exec", "Runtime.getRuntime().exec(\"id\");"),
                doing("a process", "new java.lang.ProcessBuilder", "new ProcessBuilder(\"id\").start();"),
                doing("a class by its name", "java.lang.Class.forName", "Class.forName(\"java.lang.Sys\" + \"tem\");"),
                doing("the class of a fact", "java.lang.Object.getClass", "insert($s.getClass());"),
                doing("the loader of a class", "java.lang.Class.getClassLoader", "insert(Server.class.getClassLoader());"),
                doing("the components of a record", "java.lang.Class.getRecordComponents", "insert(Server.class.getRecordComponents());"),
                doing("the class of a constant", "org.ndrexpert.observation.Product.getDeclaringClass", "insert(Product.OTHER.getDeclaringClass());"),
                doing("a method handle", "java.lang.invoke.MethodHandles.lookup", "insert(java.lang.invoke.MethodHandles.lookup());"),
                doing("memory", "sun.misc.Unsafe", "insert(sun.misc.Unsafe.class);"),
                doing("a script", "javax.script.ScriptEngineManager.getEngineByName", "insert(new javax.script.ScriptEngineManager().getEngineByName(\"js\"));"),
                doing("a serialized object", "java.io.ObjectInputStream.readObject",
                        "insert(new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(new byte[0])).readObject());"),
                doing("a lambda", "java.lang.invoke.LambdaMetafactory.metafactory", "Runnable r = () -> { }; insert(r);"),
                doing("a method reference", "java.lang.invoke.LambdaMetafactory.metafactory", "java.util.function.Function<String, String> f = String::strip; insert(f);"),
                doing("a lock", "java.lang.Object.wait", "$s.wait();"),
                doing("the engine", "org.kie.api.runtime.KieRuntime.getEnvironment", "insert(kcontext.getKieRuntime().getEnvironment());"),
                doing("the engine by its other name", "org.kie.api.runtime.KieRuntime.getKieBase", "insert(drools.getKieRuntime().getKieBase());"),
                doing("the end of all rules", "org.drools.model.Drools.halt", "drools.halt();"),
                doing("a conclusion that stays", "org.drools.model.Drools.insert", "insert($s);"),
                doing("a fact taken away", "org.drools.model.Drools.delete", "delete($s);"),
                doing("a fact changed", "org.drools.model.Drools.update", "update($s);"),
                doing("the program's own reflection", "org.ndrexpert.observation.Shape.make", "insert(Shape.of($s).make(new Object[0]));"),
                doing("the program", "org.ndrexpert.knowledge.KnowledgeBase.builtIn", "insert(org.ndrexpert.knowledge.KnowledgeBase.builtIn());"),
                doing("the facts themselves", "java.util.Collection.clear",
                        "((java.util.Collection<?>) new Catalogue(null, null).articles()).clear();"),
                doing("a line end by its number", "java.lang.System.gc", "// \\u000a System.gc();\n" + RIGHT),
                arguments("a static import", "java.lang.System.getenv",
                        HEAD + "import static java.lang.System.getenv\nrule x when Server() then insert(getenv(\"x\")); end"),
                arguments("an imported function", "java.lang.System.getenv",
                        HEAD + "import function java.lang.System.getenv\nrule x when Server() then insert(getenv(\"x\")); end"),
                arguments("a function", "java.lang.System.getenv",
                        HEAD + "function String f(String x) { return System.getenv(x); }\nrule x when Server() then insert(f(\"x\")); end"),
                arguments("a type of its own", "org.drools.base.factmodel.GeneratedFact",
                        HEAD + "declare T\n a : String\nend\nrule x when Server() then insert(new T(\"x\")); end"),
                arguments("a global", "org.drools.modelcompiler.dsl.pattern.D.globalOf",
                        HEAD + "global java.util.List list\nrule x when Server() then list.clear(); end"),
                arguments("a query", "org.drools.modelcompiler.dsl.pattern.D.query",
                        HEAD + "query q(String $n)\n Server(name == $n)\nend\nrule x when q(\"a\";) then " + RIGHT + " end"),
                arguments("the other dialect", "java.lang.System.exit", HEAD + "rule x dialect \"mvel\" when Server() then System.exit(0); end"),
                arguments("a salience", "org.drools.model.impl.RuleBuilder.attribute", HEAD + "rule x salience 1 when Server() then " + RIGHT + " end"),
                matching("a call in a constraint", "java.lang.System.getenv", "Server(System.getenv(\"x\") != null)"),
                matching("a call behind a constraint", "java.lang.System.getenv", "$s : Server() Server(name == $s.name || System.getenv(\"x\") != null)"),
                matching("a call in eval", "java.lang.System.getenv", "eval(System.getenv(\"x\") != null)"),
                matching("a call in from", "java.lang.System.getenv", "String() from System.getenv(\"x\")"),
                matching("a call in accumulate", "java.lang.System.getenv", "accumulate(Server($n : name); $c : count(System.getenv($n)))"),
                matching("a regular expression", "java.util.regex.Pattern.compile", "Server(name matches \"a*\")"),
                matching("an optional fact", "org.ndrexpert.catalogue.Catalogue.article", "$c : Catalogue() Object() from $c.article(\"X1\")"),
                arguments("a quote in the name of a rule", "java.lang.System.getenv",
                        HEAD + "rule \"x\\\" + System.getenv(\\\"X\\\") + \\\"\" when Server() then " + RIGHT + " end"));
    }

    private static Arguments doing(String what, String named, String right) {
        return arguments(what, named, HEAD + "rule x when $s : Server() then " + right + "\nend");
    }

    private static Arguments matching(String what, String named, String left) {
        return arguments(what, named, HEAD + "rule x when " + left + " then " + RIGHT + " end");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void rules_reach_nothing_but_their_vocabulary(String what, String named, String drl) {
        RuleCompiler.Outcome outcome = RuleCompiler.compile("hostile", "rules/hostile.drl", drl);

        assertThat(outcome).isInstanceOf(RuleCompiler.Refused.class);
        assertThat(((RuleCompiler.Refused) outcome).complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.forbiddenCall()).isTrue();
            assertThat(names(complaint.text())).contains(named);
        });
    }

    private static List<String> names(String complaint) {
        return List.of(complaint.substring(complaint.indexOf("uses ") + 5, complaint.indexOf(';')).split(", "));
    }

    @Test
    void all_that_the_text_of_rules_may_be_and_more_is_allowed_and_needs_all_that_is() {
        Set<String> named = new HashSet<>();
        LegalRules.files().forEach((file, drl) -> {
            RuleCompiler.Outcome outcome = RuleCompiler.compile("legal", file, drl);
            assertThat(outcome).as(file).isInstanceOf(RuleCompiler.Compiled.class);
            ((RuleCompiler.Compiled) outcome).classes().values().forEach(bytes -> addNames(new ClassFile(bytes), named));
        });

        Set<String> unneeded = new TreeSet<>(AllowedCalls.TYPES);
        AllowedCalls.MEMBERS.forEach((owner, members) -> members.forEach(member -> unneeded.add(owner + "." + member)));
        unneeded.removeAll(named);
        assertThat(unneeded).isEmpty();
    }

    private static void addNames(ClassFile read, Set<String> named) {
        for (int entry = 1; entry < read.size(); entry++) {
            if (read.isMember(entry)) {
                named.add(AllowedCalls.family(read.owner(entry)) + "." + read.member(entry));
            } else if (read.isType(entry)) {
                named.add(AllowedCalls.family(read.type(entry)));
            }
        }
    }

    @Test
    void whatever_components_are_made_of_may_be_named() {
        assertThat(Vocabulary.REACHED.values()).filteredOn(Class::isRecord).allSatisfy(type -> assertThat(Shape.of(type).types())
                .filteredOn(component -> component.getName().startsWith("org.ndrexpert.")).isSubsetOf(Vocabulary.REACHED.values()));
    }

    @Test
    void a_class_that_no_rule_compiles_to_is_refused() throws IOException {
        assertRefused("p.A", "package p; class A { native void f(); }", "a class that the compiler of rules does not make (p.A)");
        assertRefused("p.A", "package p; class A extends ClassLoader { }", "java.lang.ClassLoader");
        assertRefused("p.A", "package p; interface A extends org.drools.core.rule.consequence.KnowledgeHelper { }", "(p.A)");
        assertRefused("p.A", "package p; abstract class A implements org.drools.core.rule.consequence.KnowledgeHelper { }", "(p.A)");
        assertRefused("p.A", "package p; class A { static { System.load(\"/tmp/x.so\"); } }", "java.lang.System.load");
        assertRefused("p.A", "package p; class A { Object a = new java.io.File[1]; }", "java.io.File");
        assertRefused("p.A", "package p; class A { void f() throws Exception { wait(1); } }", "java.lang.Object.wait");
        assertRefused("p.A", "package p; class A { int f(int[] a) { return a.clone().length; } }", "clone");
    }

    @Test
    void a_class_under_another_name_is_refused() throws IOException {
        byte[] a = compile("p.A", "package p; class A { }");

        assertThatCode(() -> AllowedCalls.check(Map.of("p.A", a))).doesNotThrowAnyException();
        assertThatThrownBy(() -> AllowedCalls.check(Map.of("p.B", a))).isInstanceOf(ForbiddenCallException.class);
    }

    @Test
    void what_is_no_class_file_or_a_cut_one_is_not_taken_for_one() throws IOException {
        byte[] a = compile("p.A", "package p; class A { int f() { return 1; } }");

        assertThatThrownBy(() -> AllowedCalls.check(Map.of("p.A", new byte[100]))).isInstanceOf(IllegalArgumentException.class);
        for (int length = 0; length < a.length / 2; length++) {
            byte[] cut = Arrays.copyOf(a, length);
            assertThatThrownBy(() -> AllowedCalls.check(Map.of("p.A", cut)))
                    .isInstanceOfAny(IllegalArgumentException.class, IndexOutOfBoundsException.class);
        }
    }

    /** Else a unit could bring a harmless {@code java.nio.file.Files} of its own to be checked, and call the other. */
    @Test
    void the_classes_of_rules_come_before_others_of_their_names() throws Exception {
        String name = "org.drools.model.functions.LambdaPrinter";
        byte[] own = compile(name, "package org.drools.model.functions; public class LambdaPrinter { }");
        ClassLoader loader = new UnitLoader(List.of(new RuleCompiler.Compiled(name, Map.of(name, own))));

        assertThat(loader.loadClass(name).getClassLoader()).isSameAs(loader);
        assertThat(loader.loadClass(name)).isSameAs(loader.loadClass(name));
        assertThat(loader.loadClass("org.drools.model.Model").getClassLoader()).isNotSameAs(loader);
    }

    private void assertRefused(String name, String java, String named) throws IOException {
        byte[] compiled = compile(name, java);
        ForbiddenCallException refused = catchThrowableOfType(ForbiddenCallException.class, () -> new RuleCompiler.Compiled(name, Map.of(name, compiled)));
        assertThat(refused).hasMessageContaining(named);
    }

    private byte[] compile(String name, String java) throws IOException {
        Path source = Files.writeString(folder.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java"), java);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-nowarn", "-d", folder.toString(), source.toString())).isZero();
        return Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
    }
}
