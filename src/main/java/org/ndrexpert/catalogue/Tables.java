package org.ndrexpert.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Tables of facts that belong to no single article. A file may hold one or several, and a table may be spread over files.
 *
 * @param builds the builds of each product, by which a server's version is told
 * @param limits numbers that a product is shipped with, or that a rule needs
 * @param phrases wordings by which servers say one thing
 * @param questions how observations are asked for
 * @param codeMeanings what status codes and replies mean, by the registry and by who says them
 * @param hosts the mail systems that hosts of a domain run
 * @param supportEnds until when products were supported
 */
public record Tables(
        @Nullable List<Build> builds,
        @Nullable List<Limit> limits,
        @Nullable List<Phrase> phrases,
        @Nullable List<Wording> questions,
        @Nullable List<CodeMeaning> codeMeanings,
        @Nullable List<HostProduct> hosts,
        @Nullable List<SupportEnd> supportEnds) {

    public Tables {
        builds = orEmpty(builds);
        limits = orEmpty(limits);
        phrases = orEmpty(phrases);
        questions = orEmpty(questions);
        codeMeanings = orEmpty(codeMeanings);
        hosts = orEmpty(hosts);
        supportEnds = orEmpty(supportEnds);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> rows) {
        return rows == null ? List.of() : List.copyOf(rows);
    }
}
