package org.ndrexpert.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.diagnosis.Why;
import org.ndrexpert.explanation.WhyDocument;
import org.ndrexpert.explanation.WhyText;
import org.ndrexpert.situation.Known;
import org.ndrexpert.yaml.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "why", mixinStandardHelpOptions = true,
        description = "Tells why an article was found in an incident, or was not: each rule of the article, whether it fired, and each of its"
                + " conditions: true, false or unknown, with the fact and the value seen.")
final class WhyCommand implements Callable<Integer> {

    /** What the answer is printed as. */
    enum Format {
        text,
        json
    }

    private final Console console;

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "Id of the article, as in Q288848 or 5.4.0-smarthost.")
    private String article = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Incidents, as diagnose takes them.")
    private List<String> inputs = List.of();

    @Mixin
    private ContextOption context = new ContextOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (one line for each incident); default: text.")
    private Format format = Format.text;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<List<Known>> site = context.read(console);
        if (site.isEmpty()) {
            return Exit.UNREADABLE;
        }
        NdrExpert expert = knowledge.load();
        Optional<Article> asked = expert.knowledge().catalogue().article(article);
        if (asked.isEmpty()) {
            console.err().println("There is no article " + article + "; " + Spelling.advice(article, ids(expert), "the articles")
                    + (knowledge.isBuiltIn() ? "; the built-in knowledge was asked: for a folder of your own add --knowledge DIR or --layer DIR" : ""));
            return Exit.WRONG_USAGE;
        }
        return EachIncident.of(inputs, site.get(), console, incident -> print(expert.why(asked.get(), incident), incident.source()));
    }

    private static List<String> ids(NdrExpert expert) {
        List<String> ids = new ArrayList<>();
        expert.knowledge().catalogue().articles().forEach(one -> ids.add(one.article()));
        return ids;
    }

    private void print(Why why, @Nullable String source) {
        console.out().print(format == Format.json ? WhyDocument.json(why, source) + "\n" : WhyText.of(why, source, console.coloured()));
        console.out().flush();
    }
}
