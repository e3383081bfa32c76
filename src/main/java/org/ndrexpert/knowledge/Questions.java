package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.evidence.Verdict;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.situation.Description;
import org.ndrexpert.situation.Known;

/** What to find out next: what the rules that could still confirm or exclude a suspected article lack. */
final class Questions {

    /** More than anybody will answer; what is left out decides less than what is asked. */
    private static final int MOST = 50;

    private final Map<String, List<RuleText>> rulesOfArticle = new HashMap<>();
    private final List<RuleText> generalRules = new ArrayList<>();
    private final RuleBook book;
    private final Catalogue catalogue;

    Questions(List<RuleText> rules, RuleBook book, Catalogue catalogue) {
        this.book = book;
        this.catalogue = catalogue;
        for (RuleText rule : rules) {
            if (rule.decides() && rule.article() != null) {
                rulesOfArticle.computeIfAbsent(rule.article(), article -> new ArrayList<>()).add(rule);
            } else if (rule.decides()) {
                generalRules.add(rule);
            }
        }
    }

    private static final class Draft {
        final Missing missing;
        final Set<Verdict> decides = new HashSet<>();
        final Map<String, Set<String>> helps = new TreeMap<>();

        Draft(Missing missing) {
            this.missing = missing;
        }
    }

    List<Question> about(Conclusions conclusions, List<Known> known) {
        List<Verdict> suspected = conclusions.all(Verdict.class).stream()
                .filter(verdict -> verdict.certainty() == Certainty.SUSPECTED)
                .toList();
        if (suspected.isEmpty()) {
            return List.of();
        }
        Map<Class<?>, List<Object>> facts = new HashMap<>();
        known.forEach(one -> facts.computeIfAbsent(one.observation().getClass(), type -> new ArrayList<>()).add(one.observation()));
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Verdict verdict : suspected) {
            for (RuleText rule : rulesOfArticle.getOrDefault(verdict.article(), List.of())) {
                ask(rule, verdict, facts, conclusions, drafts);
            }
            for (RuleText rule : generalRules) {
                ask(rule, verdict, facts, conclusions, drafts);
            }
        }
        return drafts.values().stream()
                .filter(draft -> !isNeedless(draft, drafts.values()))
                .sorted(Comparator.<Draft>comparingInt(draft -> -draft.decides.size())
                        .thenComparingInt(draft -> -draft.helps.size())
                        .thenComparing(draft -> draft.missing.asks()))
                .limit(MOST)
                .map(this::write)
                .toList();
    }

    private void ask(RuleText rule, Verdict verdict, Map<Class<?>, List<Object>> facts, Conclusions conclusions,
            Map<String, Draft> drafts) {
        Suspicion suspicion = new Suspicion(verdict.article(), verdict.scope());
        for (Collection<Missing> way : OpenConditions.of(suspicion, book.conditions(rule), facts, conclusions, catalogue)) {
            for (Missing missing : way) {
                Draft draft = drafts.computeIfAbsent(missing.asks(), asks -> new Draft(missing));
                if (way.size() == 1) {
                    draft.decides.add(verdict);
                } else {
                    Set<String> others = new TreeSet<>();
                    way.stream().filter(other -> other != missing).forEach(other -> others.add(other.asks()));
                    Set<String> before = draft.helps.get(verdict.article());
                    if (before == null || others.size() < before.size()
                            || others.size() == before.size() && others.toString().compareTo(before.toString()) < 0) {
                        draft.helps.put(verdict.article(), others);
                    }
                }
            }
        }
    }

    private Question write(Draft draft) {
        Missing missing = draft.missing;
        Set<String> decides = new TreeSet<>();
        draft.decides.forEach(verdict -> decides.add(verdict.article()));
        List<Question.Together> helps = new ArrayList<>();
        draft.helps.forEach((article, with) -> {
            if (!decides.contains(article)) {
                helps.add(new Question.Together(article, List.copyOf(with)));
            }
        });
        return new Question(missing.asks(), wording(missing, Wording::question), wording(missing, Wording::how), missing.record(),
                List.copyOf(decides), helps);
    }

    /** The wordings of all that is wanted, each once; loading has seen to it that there are some. */
    private String wording(Missing missing, Function<Wording, String> text) {
        List<String> wanted = missing.wanted().isEmpty() ? List.of("") : missing.wanted();
        return wanted.stream().flatMap(component -> catalogue.wording(missing.kind(), component).stream())
                .map(wording -> fill(text.apply(wording), missing)).distinct().collect(Collectors.joining(" "));
    }

    /** Whether narrower questions about the same thing decide all that this one is good for. */
    private static boolean isNeedless(Draft draft, Collection<Draft> drafts) {
        Set<String> decided = new HashSet<>();
        for (Draft other : drafts) {
            if (draft.missing.asksMoreThan(other.missing)) {
                other.decides.forEach(verdict -> decided.add(verdict.article()));
            }
        }
        return !decided.isEmpty() && decided.containsAll(draft.helps.keySet())
                && draft.decides.stream().allMatch(verdict -> decided.contains(verdict.article()));
    }

    private static String fill(String text, Missing missing) {
        String filled = text.replace("{server}", missing.server().isEmpty() ? "the server"
                : missing.server().startsWith("(") ? "the " + missing.server().substring(1, missing.server().length() - 1)
                : missing.server());
        for (Map.Entry<String, Object> given : missing.given().entrySet()) {
            filled = filled.replace("{" + given.getKey() + "}", Description.value(given.getValue()));
        }
        for (String component : Shape.of(missing.type()).names()) {
            filled = filled.replace("{" + component + "}", "that " + component);
        }
        return filled;
    }
}
