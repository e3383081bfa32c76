package org.ndrexpert.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.yaml.Spelling;

/** The variables of a rule in the order in which they are bound: each may be used behind its binding, and bound once. */
final class Scoping {

    private final RuleSource rule;
    private final Mistakes mistakes;
    private final Map<String, Binding> bound = new LinkedHashMap<>();
    private final Map<String, Binding> everywhere = new LinkedHashMap<>();

    Scoping(RuleSource rule, Mistakes mistakes) {
        this.rule = rule;
        this.mistakes = mistakes;
    }

    void bind(String variable, Binding binding) {
        Binding before = bound.putIfAbsent(variable, binding);
        everywhere.putIfAbsent(variable, binding);
        if (before != null) {
            mistakes.add(DefectKind.REBOUND_VARIABLE, binding.at(), variable + " is bound already on line " + before.at().line()
                    + ", and the two are not compared", binding.component() == null ? "give this fact a variable of its own"
                    : "compare the two: " + binding.component() + " == " + variable);
        }
    }

    /** What a pattern with a mistake binds is bound, and nobody knows to what. */
    void bindUnread() {
        for (Span unread : rule.unread()) {
            List<Token> tokens = Tokens.of(unread.in(rule.drl())).tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).isWord() && tokens.get(i + 1).is(":")) {
                    bindUnread(tokens.get(i).text(), unread);
                    bindUnread(i + 2 < tokens.size() ? tokens.get(i + 2).text() : "", unread);
                }
            }
        }
    }

    /** Also what was only meant for a variable: of two mistakes that are one, one is told. */
    private void bindUnread(String word, Span unread) {
        bound.putIfAbsent(word.startsWith("$") ? word : "$" + word, new Binding(-1, null, null, unread, false));
    }

    /** Behind a pattern after {@code not} or {@code exists} nothing knows any more what it bound. */
    void leave(int pattern) {
        bound.values().removeIf(binding -> binding.within() && binding.pattern() == pattern);
    }

    /** The binding of a variable that is used; empty where it has none, which is told. */
    Optional<Binding> use(String variable, Span at) {
        Binding binding = bound.get(variable);
        if (binding != null) {
            return Optional.of(binding);
        }
        Optional<Span> behind = behind(variable);
        if (everywhere.containsKey(variable)) {
            mistakes.add(DefectKind.UNBOUND_VARIABLE, at, variable + " is bound within not or exists, and known only there",
                    "bind it in a pattern without not and exists");
        } else if (behind.isPresent()) {
            mistakes.add(DefectKind.UNBOUND_VARIABLE, at, variable + " is bound only behind this, on line " + behind.get().line() + ", column "
                    + behind.get().column(), "bind it first");
        } else {
            mistakes.add(DefectKind.UNBOUND_VARIABLE, at, variable + " is bound nowhere", advice(variable));
        }
        return Optional.empty();
    }

    /** Where the variable is bound further on. */
    private Optional<Span> behind(String variable) {
        for (RuleSource.PatternSource place : rule.patterns()) {
            for (Span constraint : place.constraints()) {
                String text = constraint.in(rule.drl());
                if (text.startsWith(variable) && text.substring(variable.length()).strip().startsWith(":")) {
                    return Optional.of(constraint);
                }
            }
        }
        return Optional.empty();
    }

    private String advice(String variable) {
        if (variable.equals("$catalogue")) {
            return "write $catalogue : Catalogue() on a line before";
        }
        if (variable.equals("$scope")) {
            return "write $scope : scope into the Suspicion on a line before, as in Suspicion(article == \"ID\", $scope : scope)";
        }
        String withSign = variable.startsWith("$") ? variable : "$" + variable;
        boolean near = bound.keySet().stream().anyMatch(known -> Spelling.isNear(withSign, known));
        if (!variable.startsWith("$") && !near) {
            return "a text stands in quotes: \"" + variable + "\"; a variable begins with $";
        }
        return bound.isEmpty() ? "bind it before, as in " + withSign + " : Server(...) or " + withSign + " : name"
                : Spelling.advice(withSign, bound.keySet(), "the variables bound before");
    }

    /** The type of a component of what a variable stands for; {@code null} where it cannot be told, which is told if it is a mistake. */
    @Nullable Class<?> type(Binding binding, List<String> path, Span at) {
        Class<?> type = binding.type();
        for (String step : path) {
            if (type == null) {
                return null;
            }
            String name = step.endsWith("()") ? step.substring(0, step.length() - 2) : step;
            boolean there = type.isRecord() && Shape.of(type).has(name);
            if (there && name.equals(step)) {
                type = Shape.of(type).type(name);
            } else {
                mistakes.add(DefectKind.UNKNOWN_COMPONENT, at, there ? "\"" + step + "\" is written with parentheses" : described(type) + " has no " + step,
                        there ? "in a condition write " + name : !type.isRecord() ? "write the variable alone"
                                : Spelling.advice(step, Shape.of(type).names(), "its components"));
                return null;
            }
        }
        return type;
    }

    private static String described(Class<?> type) {
        return type.isRecord() ? type.getSimpleName() : InWords.kind(type);
    }

    /** All bindings by variable, those within {@code not} and {@code exists} too. */
    Map<String, Binding> all() {
        return everywhere;
    }
}
