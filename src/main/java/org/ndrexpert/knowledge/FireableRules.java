package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.SignatureFit;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.rule.Filter;
import org.ndrexpert.rule.Matches;
import org.ndrexpert.rule.OpenRule;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleText.Conclusion;
import org.ndrexpert.rule.Vocabulary;
import org.ndrexpert.situation.Known;

/**
 * Which rules can fire in an incident. Those that wait for no conclusion are tried, which also tells which items are suspected. Of the
 * others those can that say something of a suspected item, have each of their conditions on observations met by a fact as far as constants
 * go, and wait for no conclusion that no other of them draws. A session costs by the rules that it has, also by those that stay silent: so
 * a diagnosis costs by what the incident is about, and not by how much is known.
 */
final class FireableRules {

    /**
     * What a rule needs.
     *
     * @param observations what conditions on observations ask of them
     * @param conclusions those that it waits for
     * @param lookup the rule for many items that is silent on those of which the catalogue has nothing; absent where it may speak of any
     */
    private record Need(Conclusion draws, List<Filter> observations, Set<Conclusion> conclusions, @Nullable OpenRule lookup) {

        boolean isAbout(Article item, Catalogue catalogue) {
            return lookup == null || !lookup.isSilentOn(item, catalogue);
        }

        boolean isMetBy(List<Known> facts) {
            for (int i = 0; i < observations.size(); i++) {
                if (!passesAny(observations.get(i), facts)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean passesAny(Filter filter, List<Known> facts) {
            for (int i = 0; i < facts.size(); i++) {
                Observation fact = facts.get(i).observation();
                if (fact.getClass() == filter.type() && filter.passes(fact)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<RuleBook.Page> pages;
    private final Catalogue catalogue;
    private final boolean observing;
    private final Map<String, Integer> items = new HashMap<>();
    private final List<Article> articles = new ArrayList<>();
    private final Beginnings beginnings = new Beginnings(this::pivot);
    /** Of the rules that wait for a conclusion those for many items, and by item its own. */
    private final BitSet general = new BitSet();
    private final List<BitSet> own = new ArrayList<>();

    /** By item, all rules that can say something of it; made when it is first suspected. */
    private final AtomicReferenceArray<BitSet> about;
    /** Taken out of a rule when it is first looked at: starting would take longer by the time for all. */
    private final AtomicReferenceArray<Need> needs;

    FireableRules(RuleBook book, Catalogue catalogue) {
        this.pages = List.copyOf(book.pages());
        this.catalogue = catalogue;
        this.needs = new AtomicReferenceArray<>(pages.size());
        this.observing = pages.stream().anyMatch(page -> page.rule().conclusion() == Conclusion.OBSERVATION);
        for (Article article : catalogue.articles()) {
            items.put(article.article(), items.size());
            articles.add(article);
            own.add(new BitSet());
        }
        this.about = new AtomicReferenceArray<>(own.size());
        for (int place = 0; place < pages.size(); place++) {
            add(place, pages.get(place).rule());
        }
    }

    private void add(int place, RuleText rule) {
        if (rule.patterns().stream().allMatch(pattern -> pattern.mode().equals("not") || pattern.from() != null
                || Conclusion.of(Vocabulary.TYPES.get(pattern.type())) == null)) {
            firstObservation(rule).ifPresentOrElse(first -> beginnings.add(place, Vocabulary.TYPES.get(first.type())), () -> beginnings.addWithout(place));
        } else if (rule.article() == null || !items.containsKey(rule.article())) {
            general.set(place);
        } else {
            own.get(items.get(rule.article())).set(place);
        }
    }

    private static Optional<Pattern> firstObservation(RuleText rule) {
        return rule.patterns().stream().filter(pattern -> !pattern.mode().equals("not") && pattern.from() == null
                && Observation.class.isAssignableFrom(Vocabulary.TYPES.get(pattern.type()))).findFirst();
    }

    private Optional<Filter.Pivot> pivot(int place) {
        return firstObservation(pages.get(place).rule()).flatMap(Filter.Pivot::of);
    }

    private Need need(int place) {
        Need need = needs.get(place);
        if (need == null) {
            need = read(pages.get(place));
            needs.set(place, need);
        }
        return need;
    }

    private Need read(RuleBook.Page page) {
        List<Filter> observations = new ArrayList<>();
        Set<Conclusion> conclusions = EnumSet.noneOf(Conclusion.class);
        for (Filter filter : page.prepared().filters()) {
            Conclusion conclusion = Conclusion.of(filter.type());
            if (conclusion != null) {
                conclusions.add(conclusion);
            } else if (Observation.class.isAssignableFrom(filter.type())) {
                observations.add(filter);
            }
        }
        return new Need(page.rule().conclusion(), observations, conclusions, page.open().looksUpItsSubject() ? page.open() : null);
    }

    /** What happens first: which rules fire that wait for no conclusion, and which items they speak of. */
    private record Start(BitSet rules, BitSet suspects) {}

    private Start start(List<Known> facts) {
        Start start = new Start(new BitSet(), new BitSet());
        BitSet tried = beginnings.among(facts);
        for (int place = tried.nextSetBit(0); place >= 0; place = tried.nextSetBit(place + 1)) {
            int rule = place;
            Matches.of(pages.get(rule).prepared(), facts, catalogue, last -> {
                start.rules.set(rule);
                suspect(pages.get(rule).rule(), last, start.suspects);
            });
        }
        return start;
    }

    /** The rules that could matter whatever else were known: those that fire first, and those about what they suspect, by their places. */
    BitSet touched(List<Known> facts) {
        Start start = start(facts);
        start.rules.or(about(start.suspects));
        return start.rules;
    }

    private BitSet about(BitSet suspects) {
        BitSet rules = new BitSet();
        for (int item = suspects.nextSetBit(0); item >= 0; item = suspects.nextSetBit(item + 1)) {
            rules.or(about(item));
        }
        return rules;
    }

    private BitSet about(int item) {
        BitSet rules = about.get(item);
        if (rules == null) {
            rules = (BitSet) own.get(item).clone();
            for (int place = general.nextSetBit(0); place >= 0; place = general.nextSetBit(place + 1)) {
                rules.set(place, need(place).isAbout(articles.get(item), catalogue));
            }
            about.set(item, rules);
        }
        return rules;
    }

    private void suspect(RuleText rule, Object last, BitSet suspects) {
        if (rule.conclusion().judges()) {
            Integer item = items.get(rule.article() != null ? rule.article() : last instanceof SignatureFit fit ? fit.article()
                    : last instanceof Article article ? article.article() : "");
            if (item == null) {
                suspects.set(0, own.size()); // a rule of another make: it may suspect any
            } else {
                suspects.set(item);
            }
        }
    }

    /** The rules that can fire, by their places. */
    BitSet among(List<Known> facts) {
        if (observing) {
            return all(); // any observation may come to be known
        }
        Start start = start(facts);
        BitSet left = about(start.suspects);
        for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place + 1)) {
            left.set(place, need(place).isMetBy(facts));
        }
        left.or(start.rules);
        while (removeWaiting(left)) {
            // what waited for one of those that were removed waits for ever, too
        }
        return left;
    }

    private boolean removeWaiting(BitSet left) {
        Set<Conclusion> drawn = EnumSet.noneOf(Conclusion.class);
        for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place + 1)) {
            drawn.add(need(place).draws);
        }
        int before = left.cardinality();
        for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place + 1)) {
            left.set(place, drawn.containsAll(need(place).conclusions));
        }
        return left.cardinality() < before;
    }

    /** All rules, by their places. */
    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, pages.size());
        return all;
    }

    /** The rules at these places. */
    Set<RuleText> rules(BitSet places) {
        return places.stream().mapToObj(place -> pages.get(place).rule()).collect(Collectors.toSet());
    }
}
