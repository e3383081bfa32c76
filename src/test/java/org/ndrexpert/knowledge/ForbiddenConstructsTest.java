package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.ndrexpert.knowledge.Forbidden.Kind;

/** What rules do without is found in their text, at its place. The place is marked with a ^ before what is found. */
class ForbiddenConstructsTest {

    private static final String RIGHT = "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));";

    private static Stream<Arguments> forbidden() {
        return Stream.of(Stream.of(
                        inFile(Kind.PACKAGE, "package java.lang", "^package java.lang"),
                        inFile(Kind.PACKAGE, "package org.drools.model", "^package org.drools.model"),
                        inFile(Kind.IMPORT, "import java.io.File", "package p\n^import java.io.File"),
                        inFile(Kind.IMPORT, "import org.ndrexpert.observation.Shape", "package p\n^import org.ndrexpert.observation.Shape"),
                        inFile(Kind.IMPORT, "import org.ndrexpert.knowledge.*", "package p\n^import org.ndrexpert.knowledge.*"),
                        inFile(Kind.IMPORT, "import static java.lang.System.exit", "package p\n^import static java.lang.System.exit"),
                        inFile(Kind.IMPORT, "import function java.lang.System.exit", "package p\n^import function java.lang.System.exit"),
                        inFile(Kind.IMPORT, "import accumulate java.util.ArrayList a", "package p\n^import accumulate java.util.ArrayList a"),
                        inFile(Kind.DECLARATION, "global java.util.List list", "package p\n^global java.util.List list"),
                        inFile(Kind.DECLARATION, "function void f() { System.exit(0); }", "package p\n^function void f() { System.exit(0); }"),
                        inFile(Kind.DECLARATION, "declare T a : String end", "package p\ndeclare ^T a : String end"),
                        inFile(Kind.DECLARATION, "declare enum T A, B; end", "package p\ndeclare enum ^T A, B; end"),
                        inFile(Kind.DECLARATION, "declare entry-point E end", "package p\ndeclare ^entry-point E end"),
                        inFile(Kind.DECLARATION, "query q Server() end", "package p\n^query q Server() end"),
                        inFile(Kind.ATTRIBUTE, "dialect mvel", "package p\n^dialect \"mvel\"")),
                Stream.of("salience 10", "agenda-group \"a\"", "ruleflow-group \"a\"", "activation-group \"a\"", "auto-focus true", "no-loop true",
                                "lock-on-active true", "duration 10", "timer (int: 1s)", "dialect \"java\"", "enabled false",
                                "date-effective \"01-Jan-2026\"", "date-expires \"01-Jan-2026\"", "calendars \"a\"")
                        .map(attribute -> inRule(Kind.ATTRIBUTE, attribute.substring(0, attribute.indexOf(' ')),
                                "rule x ^" + attribute + " when Server() then " + RIGHT + " end")),
                Stream.of(
                        inRule(Kind.NAME, "a\" + b() + \"", "^rule \"a\\\" + b() + \\\"\" when Server() then " + RIGHT + " end"),
                        inRule(Kind.NAME, "a */ b /*", "^rule \"a */ b /*\" when Server() then " + RIGHT + " end"),
                        inRule(Kind.PARENT, "extends", "rule x ^extends y when Server() then " + RIGHT + " end"),
                        inRule(Kind.ANNOTATION, "@watch", "rule x ^@watch(name) when Server() then " + RIGHT + " end"),
                        inRule(Kind.ANNOTATION, "@watch", "rule x when Server() ^@watch(name) then " + RIGHT + " end"),
                        inRule(Kind.STATEMENT, "then[a]", "rule x when Server() then " + RIGHT + " ^then[a] " + RIGHT + " end"),
                        matching(Kind.CONDITION, "eval", "^eval(true)"),
                        matching(Kind.CONDITION, "forall", "^forall(Server())"),
                        matching(Kind.CONDITION, "or", "^Server() or Site()"),
                        matching(Kind.CONDITION, "not", "^not (Server() and Site())"),
                        matching(Kind.CONDITION, "exists", "^exists (Server() or Site())"),
                        matching(Kind.CONDITION, "not", "^not (not Server())"),
                        matching(Kind.CONDITION, "accumulate", "^accumulate(Server($n : name); $c : count($n))"),
                        matching(Kind.CONDITION, "accumulate", "Server() from ^accumulate(Server($n : name), init(int i = 0;) action(i++;) result(i))"),
                        matching(Kind.CONDITION, "collect", "Server() from ^collect(Server())"),
                        matching(Kind.CONDITION, "if", "Server() ^if (name == \"a\") do[b]"),
                        matching(Kind.CONDITION, "?q", "^?q(\"a\";)"),
                        matching(Kind.CONDITION, "\"a\"", "Server(^\"a\";)"),
                        matching(Kind.SOURCE, "entry-point", "^Server() from entry-point E"),
                        matching(Kind.SOURCE, "over", "Server() ^over window:length(3)"),
                        matching(Kind.SOURCE, "from Runtime.getRuntime()", "Server() from ^Runtime.getRuntime()"),
                        matching(Kind.SOURCE, "from $s.roles", "$s : Server() Server() from ^$s.roles"),
                        matching(Kind.CALL, "getenv", "$catalogue : Catalogue() Hotfix() from $catalogue.hotfixes(System.^getenv(\"a\"))"),
                        matching(Kind.CALL, "getClass", "$catalogue : Catalogue() Hotfix() from $catalogue.hotfixes(\"a\").^getClass()"),
                        matching(Kind.CALL, "length", "Server(name.^length() > 3)"),
                        matching(Kind.CALL, "getenv", "Server(name == $x.^getenv(\"a\"))"),
                        matching(Kind.CALL, "eval", "Server(^eval(true))"),
                        matching(Kind.CALL, "class", "Server($n : name, site == $n.^class.name)"),
                        matching(Kind.CALL, "in", "Server(name == $n.^in(\"a\"))"),
                        matching(Kind.EXPRESSION, "&&", "Server(name == \"a\" ^&& site == \"b\")"),
                        matching(Kind.EXPRESSION, "||", "$s : Server() Server(name == $s.name ^|| System.exit(0))"),
                        matching(Kind.EXPRESSION, "+", "Server(servicePack == 1 ^+ 2)"),
                        matching(Kind.EXPRESSION, "(", "Server(servicePack == ^(1))"),
                        matching(Kind.EXPRESSION, "!", "Server(^!implied)"),
                        matching(Kind.EXPRESSION, "!.", "Server(name^!.length > 3)"),
                        matching(Kind.EXPRESSION, ":=", "Server($n ^:= name)"),
                        matching(Kind.EXPRESSION, "'", "Server(name == ^'a')"),
                        matching(Kind.OPERATOR, "matches", "Server(name ^matches \"a.*\")"),
                        matching(Kind.OPERATOR, "matches", "Server(name not ^matches \"a.*\")"),
                        matching(Kind.OPERATOR, "memberOf", "Server(name ^memberOf $n)"),
                        matching(Kind.OPERATOR, "soundslike", "Server(name ^soundslike \"a\")"),
                        matching(Kind.OPERATOR, "str", "Server(name ^str[startsWith] \"a\")"),
                        matching(Kind.OPERATOR, "excludes", "Server(roles ^excludes Role.RELAY)"),
                        matching(Kind.OPERATOR, "after", "Server(this ^after $s)"),
                        matching(Kind.ESCAPE, "\\u0022", "Server(name == \"a^\\u0022+System.exit(0)+\\\"\")"),
                        inRule(Kind.ESCAPE, "@article(\"\\u0041\")", "rule x ^@article(\"\\u0041\") when Server() then " + RIGHT + " end"),
                        doing(Kind.ESCAPE, "\\u000a", "// ^\\u000a System.exit(0);\n" + RIGHT),
                        doing(Kind.ACTION, "insert(new Site(\"a\", null, null));", "^insert(new Site(\"a\", null, null));"),
                        doing(Kind.ACTION, "modify($s) { }", "^modify($s) { }"),
                        doing(Kind.ACTION, "update($s);", "^update($s);"),
                        doing(Kind.ACTION, "delete($s);", "^delete($s);"),
                        doing(Kind.ACTION, "retract($s);", "^retract($s);"),
                        doing(Kind.STATEMENT, "System.exit(0);", RIGHT + " ^System.exit(0);"),
                        doing(Kind.CONCLUSION, "System.exit(0);", "^System.exit(0);"),
                        doing(Kind.CONCLUSION, "for (;;) { }", "^for (;;) { }"),
                        doing(Kind.CONCLUSION, "drools.halt();", "^drools.halt();"),
                        inRule(Kind.CONCLUSION, "", "rule x\nwhen\n    Server()\n^then\nend"),
                        doing(Kind.CONCLUSION, "", "insertLogical(new Scope(\"a\", \"b\"))^"),
                        doing(Kind.CONCLUSION, "long[1000000000]);", "insertLogical(new ^long[1000000000]);"),
                        doing(Kind.CONCLUSION, "[1000000000]);", "insertLogical(new Scope^[1000000000]);"),
                        doing(Kind.CONCLUSION, "$s);", "insertLogical(^$s);"),
                        doing(Kind.CONCLUSION, "Thread());", "insertLogical(new ^Thread());"),
                        doing(Kind.CONCLUSION, "java.io.File(\"a\"));", "insertLogical(new ^java.io.File(\"a\"));"),
                        doing(Kind.CONCLUSION, "System.getenv(\"a\"), \"\"));", "insertLogical(new Scope(^System.getenv(\"a\"), \"\"));"),
                        doing(Kind.CONCLUSION, "kcontext.getRule().getName(), \"\"));", "insertLogical(new Scope(^kcontext.getRule().getName(), \"\"));"),
                        doing(Kind.CONCLUSION, "-> \"a\", \"\"));", "insertLogical(new Scope($x ^-> \"a\", \"\"));"),
                        doing(Kind.CONCLUSION, "+ \"a\", \"\"));", "insertLogical(new Scope($s.name() ^+ \"a\", \"\"));"),
                        doing(Kind.CONCLUSION, "? \"a\" : \"b\", \"\"));", "insertLogical(new Scope($s.implied() ^? \"a\" : \"b\", \"\"));"),
                        doing(Kind.CONCLUSION, "(String) null, \"\"));", "insertLogical(new Scope(^(String) null, \"\"));"),
                        doing(Kind.CONCLUSION, "{ { System.exit(0); } });", "insertLogical(new Scope(\"a\", \"b\") ^{ { System.exit(0); } });"),
                        doing(Kind.CONCLUSION, "class.getName(), \"\"));", "insertLogical(new Scope(Server.^class.getName(), \"\"));"),
                        doing(Kind.CONCLUSION, "::name, \"\"));", "insertLogical(new Scope(Server^::name, \"\"));")))
                .flatMap(one -> one);
    }

    private static Arguments inFile(Kind kind, String found, String marked) {
        return arguments(kind, found, marked + "\nrule x when Server() then " + RIGHT + " end\n");
    }

    private static Arguments inRule(Kind kind, String found, String marked) {
        return arguments(kind, found, "package p\nimport org.ndrexpert.evidence.*\nimport org.ndrexpert.observation.*\n\n" + marked + "\n");
    }

    private static Arguments matching(Kind kind, String found, String left) {
        return inRule(kind, found, "rule x\nwhen\n    " + left + "\nthen\n    " + RIGHT + "\nend");
    }

    private static Arguments doing(Kind kind, String found, String right) {
        return inRule(kind, found, "rule x\nwhen\n    $s : Server()\nthen\n    " + right + "\nend");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forbidden")
    void what_rules_do_without_is_found_at_its_place(Kind kind, String found, String marked) throws DroolsParserException {
        int mark = marked.indexOf('^');
        String before = marked.substring(0, mark);
        List<Forbidden> forbidden = read(before + marked.substring(mark + 1));

        assertThat(forbidden).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(kind);
            assertThat(one.found()).startsWith(found);
            assertThat(one.line()).isEqualTo((int) before.lines().count() + (before.endsWith("\n") || before.isEmpty() ? 1 : 0));
            assertThat(one.column()).isEqualTo(mark - before.lastIndexOf('\n'));
            assertThat(one.in("rules/a.drl").message()).contains(one.wanted());
        });
    }

    @Test
    void every_kind_has_an_example() {
        Set<Kind> kinds = forbidden().map(one -> (Kind) one.get()[0]).collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
    }

    @Test
    void all_that_is_found_in_one_file_is_told() throws DroolsParserException {
        List<Forbidden> forbidden = read("""
                package p
                global java.util.List list
                rule "one" salience 10
                when
                    Server(name matches "a.*", site.length() > 3)
                    eval(true)
                then
                    System.exit(0);
                end
                """);

        assertThat(forbidden).extracting(Forbidden::kind).containsExactly(Kind.DECLARATION, Kind.ATTRIBUTE, Kind.OPERATOR, Kind.CALL, Kind.CONDITION,
                Kind.CONCLUSION);
        assertThat(forbidden).extracting(Forbidden::line).containsExactly(2, 3, 5, 5, 6, 8);
        assertThat(forbidden).extracting(Forbidden::rule).containsExactly(null, "one", "one", "one", "one", "one");
    }

    @Test
    void built_in_rules_have_nothing_forbidden() throws IOException, DroolsParserException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                assertThat(read(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void backslashes_that_are_no_escapes_are_left_alone() throws DroolsParserException {
        assertThat(read("package p\nrule x when Server(name == \"HKLM\\\\users\\t\") then insertLogical(new Scope(\"\\\\\\\\u\", \"\\\"\")); end")).isEmpty();
    }

    @Test
    void a_conclusion_nested_without_end_is_refused_without_harm() throws DroolsParserException {
        String deep = "new Scope(".repeat(200) + "\"\", \"\"" + ")".repeat(200);

        assertThat(read("package p\nrule x when Server() then insertLogical(" + deep + "); end")).extracting(Forbidden::kind)
                .containsExactly(Kind.CONCLUSION);
    }

    private static List<Forbidden> read(String drl) throws DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = parser.parse(false, drl);
        assertThat(parser.getErrors()).isEmpty();
        return ForbiddenConstructs.in(parsed, drl);
    }
}
