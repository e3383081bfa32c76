package org.ndrexpert.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Build;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.Phrase;
import org.ndrexpert.catalogue.Wording;

/**
 * Tables of facts that belong to no single article. A file may hold one or several, and a table may be spread over files.
 *
 * @param builds the first build of each service pack and cumulative update, by which a server's version is told
 * @param limits numbers that a product is shipped with, or that a rule needs
 * @param phrases wordings by which servers say one thing
 * @param questions how observations are asked for
 */
public record Tables(
        @Nullable List<Build> builds,
        @Nullable List<Limit> limits,
        @Nullable List<Phrase> phrases,
        @Nullable List<Wording> questions) {}
