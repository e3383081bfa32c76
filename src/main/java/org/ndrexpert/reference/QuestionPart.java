package org.ndrexpert.reference;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.observation.DnsAnswer;
import org.ndrexpert.observation.InstalledFile;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Condition.Mode;
import org.ndrexpert.rule.RuleText;

/** What an administrator would look at to decide an item, and how to get at it. */
final class QuestionPart {

    private final Html page;
    private final Entry entry;
    private final Catalogue catalogue;
    private final Set<Wording> asked = new HashSet<>();
    private final Map<String, Way> ways = new LinkedHashMap<>();

    /** How to answer a question, and the things that it may speak of. */
    private record Way(String how, Set<RuleConditions.Line> shown) {}

    QuestionPart(Html page, Entry entry, Catalogue catalogue) {
        this.page = page;
        this.entry = entry;
        this.catalogue = catalogue;
    }

    void write() {
        entry.rules().stream().filter(RuleText::decides).flatMap(rule -> rule.patterns().stream()).map(Condition::of)
                .filter(condition -> Observation.class.isAssignableFrom(condition.type())).forEach(this::ask);
        if (ways.isEmpty()) {
            return;
        }
        page.open("section").element("h2", "", "How to find out").open("dl", "ways");
        ways.forEach((question, way) -> {
            page.element("dt", "", question).open("dd").text(way.how);
            way.shown.forEach(line -> ConditionLine.write(page.text(" ").open("span", "shown"), line).close());
            page.close();
        });
        page.close().close();
    }

    private void ask(Condition condition) {
        for (Wording wording : wordings(condition)) {
            if (!asked.add(wording) && condition.mode() == Mode.NOT && isVague(wording, condition)) {
                continue;
            }
            Way way = ways.computeIfAbsent(filled(wording.question(), condition),
                    question -> new Way(filled(wording.how(), condition), new LinkedHashSet<>()));
            if (wording.question().contains("as shown below")) {
                way.shown.add(RuleConditions.alike(condition, entry.id()));
            }
        }
    }

    /** Whether the question names something besides its server of which the condition says nothing. */
    private static boolean isVague(Wording wording, Condition condition) {
        return Shape.of(condition.type()).names().stream().filter(name -> !name.equals("server") && wording.question().contains("{" + name + "}"))
                .anyMatch(name -> condition.constraints().stream().noneMatch(one -> one.component().equals(name)));
    }

    private List<Wording> wordings(Condition condition) {
        Shape shape = Shape.of(condition.type());
        List<String> asked = condition.constraints().stream().filter(one -> one.operator() != null)
                .map(one -> shape.askedFor(one.component())).filter(component -> catalogue.asksFor(shape.kind(), component)).distinct().toList();
        return (asked.isEmpty() ? Stream.of("") : asked.stream())
                .flatMap(component -> catalogue.wording(shape.kind(), component).stream()).toList();
    }

    /** A question with what stands in braces replaced by what the condition says of it. */
    private String filled(String text, Condition condition) {
        StringBuilder filled = new StringBuilder();
        int start = 0;
        int open = text.indexOf('{');
        while (open >= 0 && text.indexOf('}', open) > 0) {
            int close = text.indexOf('}', open);
            filled.append(text, start, open).append(meant(text.substring(open + 1, close), condition));
            start = close + 1;
            open = text.indexOf('{', start);
        }
        return Words.capitalised(filled.append(text.substring(start)).toString());
    }

    private String meant(String component, Condition condition) {
        List<String> literals = Literals.of(condition, component).toList();
        if (!literals.isEmpty()) {
            return Words.or(literals);
        }
        List<String> files = entry.article().hotfixes().stream().map(Hotfix::file).distinct().toList();
        return switch (component) {
            case "address" -> "the recipient";
            case "domain" -> "the recipient's domain";
            case "name" -> condition.type() == DnsAnswer.class ? "the name in question"
                    : files.isEmpty() || condition.type() != InstalledFile.class ? "in question" : Words.or(files);
            default -> "the " + Words.of(component);
        };
    }
}
