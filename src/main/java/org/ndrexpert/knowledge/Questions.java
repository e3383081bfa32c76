package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.evidence.Verdict;
import org.ndrexpert.observation.Term;
import org.ndrexpert.rule.Missing;
import org.ndrexpert.rule.OpenRule;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.Told;
import org.ndrexpert.situation.Description;
import org.ndrexpert.situation.Known;

/** What to find out next: what the rules that could still confirm or exclude a suspected article lack. */
final class Questions {

    /** More than anybody will answer; what is left out decides less than what is asked. */
    private static final int MOST = 50;

    private final Map<String, List<RuleBook.Page>> rulesOfArticle = new HashMap<>();
    private final List<RuleBook.Page> generalRules = new ArrayList<>();
    private final Map<String, List<RuleBook.Page>> generalRulesOfArticle = new ConcurrentHashMap<>();
    private final Catalogue catalogue;

    Questions(List<RuleText> rules, RuleBook book, Catalogue catalogue) {
        this.catalogue = catalogue;
        for (RuleText rule : rules) {
            if (rule.decides() && rule.article() != null) {
                rulesOfArticle.computeIfAbsent(rule.article(), article -> new ArrayList<>()).add(book.page(rule.name()));
            } else if (rule.decides() && rule.beginsWithSuspicion()) {
                generalRules.add(book.page(rule.name()));
            }
        }
    }

    private static final class Draft {
        final Missing missing;
        final Set<Verdict> decides = new HashSet<>();
        final Set<String> confirms = new TreeSet<>();
        final Set<String> excludes = new TreeSet<>();
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
        Told told = conclusions.told(known, catalogue);
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Verdict verdict : suspected) {
            Suspicion suspicion = new Suspicion(verdict.article(), verdict.scope());
            for (RuleBook.Page rule : rulesOfArticle.getOrDefault(verdict.article(), List.of())) {
                rule.open().explore(suspicion, told, way -> take(way, verdict, rule.rule().conclusion(), drafts));
            }
            for (RuleBook.Page rule : generalRulesFor(suspicion)) {
                rule.open().explore(suspicion, told, way -> take(way, verdict, rule.rule().conclusion(), drafts));
            }
        }
        return drafts.values().stream()
                .filter(draft -> !isNeedless(draft, drafts.values()))
                .sorted(Comparator.<Draft>comparingInt(draft -> -draft.decides.size())
                        .thenComparingInt(draft -> -draft.confirms.size() - draft.excludes.size())
                        .thenComparingInt(draft -> -draft.helps.size())
                        .thenComparing(draft -> draft.missing.asks()))
                .limit(MOST)
                .map(this::write)
                .toList();
    }

    private List<RuleBook.Page> generalRulesFor(Suspicion suspicion) {
        return generalRulesOfArticle.computeIfAbsent(suspicion.article(), article -> generalRules.stream()
                .filter(rule -> !rule.open().isIdleFor(suspicion, catalogue)).toList());
    }

    private static void take(
            OpenRule.Way way, Verdict verdict, RuleText.Conclusion conclusion, Map<String, Draft> drafts) {
        if (way.before() == null) {
            Draft draft = draft(way.missing(), drafts);
            draft.decides.add(verdict);
            (conclusion == RuleText.Conclusion.CONFIRMATION ? draft.confirms : draft.excludes).add(verdict.article());
            return;
        }
        for (OpenRule.Way one = way; one != null; one = one.before()) {
            Set<String> others = new TreeSet<>();
            for (OpenRule.Way other = way; other != null; other = other.before()) {
                if (other != one) {
                    others.add(other.missing().asks());
                }
            }
            draft(one.missing(), drafts).helps.merge(verdict.article(), others, Questions::shorter);
        }
    }

    private static Draft draft(Missing missing, Map<String, Draft> drafts) {
        return drafts.computeIfAbsent(missing.asks(), asks -> new Draft(missing));
    }

    private static Set<String> shorter(Set<String> one, Set<String> other) {
        int bySize = Integer.compare(one.size(), other.size());
        return bySize < 0 || bySize == 0 && one.toString().compareTo(other.toString()) <= 0 ? one : other;
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
        Missing.Words words = missing.words(one ->
                new Missing.Words(wording(one, Wording::question), wording(one, Wording::how), one.record()));
        return new Question(missing.asks(), words.text(), words.how(), words.record(),
                List.copyOf(decides), List.copyOf(draft.confirms), List.copyOf(draft.excludes), helps);
    }

    /** The wordings of all that is wanted, each once; loading has seen to it that there are some. */
    private String wording(Missing missing, Function<Wording, String> text) {
        List<String> wanted = missing.wanted();
        if (wanted.size() <= 1) {
            return catalogueText(missing, wanted.isEmpty() ? "" : wanted.get(0), text);
        }
        Set<String> texts = new LinkedHashSet<>();
        wanted.forEach(component -> texts.add(catalogueText(missing, component, text)));
        texts.remove("");
        return String.join(" ", texts);
    }

    /** Of a directory object the sender's may be asked for in other words than the recipient's, of DNS one type of record so. */
    private String catalogueText(Missing missing, String component, Function<Wording, String> text) {
        String exact = missing.given("role") instanceof Term role ? component + " of " + role.term()
                : missing.given("type") instanceof String type ? component + " of " + type : component;
        String asked = catalogue.asksFor(missing.kind(), exact) ? exact : component;
        return catalogue.wording(missing.kind(), asked).map(wording -> fill(text.apply(wording), missing)).orElse("");
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

    /** The text with each name in braces replaced by what the rule or the incident says of that component. */
    private static String fill(String text, Missing missing) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            String name = text.substring(open + 1, close);
            Object given = missing.given(name);
            filled.append(text, from, open).append(name.equals("server") ? server(missing)
                    : given == null ? "that " + name : Description.value(given));
            from = close + 1;
            open = text.indexOf('{', from);
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static String server(Missing missing) {
        String name = missing.server();
        return name.isEmpty() ? "the server" : name.startsWith("(") ? "the " + name.substring(1, name.length() - 1) : name;
    }
}
