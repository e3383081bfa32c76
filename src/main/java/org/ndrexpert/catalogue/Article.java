package org.ndrexpert.catalogue;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Server;
import org.ndrexpert.yaml.Required;

/**
 * A knowledge item: a vendor's article, or one cause of a status code. Its wording, fixes and sources; no argument.
 *
 * @param article id of the item: the vendor's number, as in Q288848, or the status code and a word, as in
 *     5.4.0-smarthost; the name of the file begins with it
 * @param aliases other ids under which it is known
 * @param title the article's title as published, or a heading of our own for a cause of a code
 * @param source address or citation of what it was taken from
 * @param sourceDate date of that source, as yyyy-mm-dd; where it has none, the day on which it was read
 * @param appliesTo servers it can be about; absent where it is not about a server
 * @param codes status codes that report the condition; a report with one of them raises the suspicion, without a rule
 * @param reportedBy the mail systems whose reports have the signatures; absent where any may
 * @param signatures how reports tell the condition; a report with one of them raises the suspicion, without a rule
 * @param claims what the item holds to be so, by which general rules confirm and exclude it
 * @param fixedBy who can put an end to it
 * @param outcome true where it is what became of the message in the end, as that it expired, and another item is the cause
 * @param cause what goes wrong, in words of one's own; the diagnosis prints it
 * @param hotfixes fixes that come as files
 * @param servicePacks service packs that correct it or help
 * @param workarounds what to do while the cause lasts
 * @param configuration settings that remove the cause
 * @param actions what else to do
 * @param notes what to know beside the cause
 * @param references articles that the source refers to
 * @param seeAlso ids of items that look alike and have to be told from it
 * @param status retired, where the item is kept for its history and is out of use; absent otherwise
 * @param reason why it is retired, as a sentence for those who miss it
 */
public record Article(
        @Required String article,
        @Nullable List<String> aliases,
        @Required String title,
        @Required String source,
        @Required String sourceDate,
        @Nullable AppliesTo appliesTo,
        @Nullable List<CodeUse> codes,
        @Nullable List<Product> reportedBy,
        @Nullable List<Signature> signatures,
        @Nullable List<Claim> claims,
        @Nullable List<Party> fixedBy,
        @Nullable Boolean outcome,
        @Required String cause,
        @Nullable List<Hotfix> hotfixes,
        @Nullable List<ServicePack> servicePacks,
        @Nullable List<Step> workarounds,
        @Nullable List<Step> configuration,
        @Nullable List<Step> actions,
        @Nullable List<Note> notes,
        @Nullable List<Reference> references,
        @Nullable List<String> seeAlso,
        @Nullable Status status,
        @Nullable String reason) {

    /** @throws IllegalArgumentException where there is a reason for being retired and it is not */
    public Article {
        if (reason != null && status == null) {
            throw new IllegalArgumentException("reason tells why an item is retired; write status: retired beside it");
        }
        aliases = orEmpty(aliases);
        codes = orEmpty(codes);
        reportedBy = orEmpty(reportedBy);
        signatures = by(reportedBy, signatures);
        claims = orEmpty(claims);
        fixedBy = orEmpty(fixedBy);
        cause = cause.strip();
        hotfixes = orEmpty(hotfixes);
        servicePacks = orEmpty(servicePacks);
        workarounds = as(Kind.WORKAROUND, workarounds);
        configuration = as(Kind.CONFIGURATION, configuration);
        actions = as(Kind.ACTION, actions);
        notes = orEmpty(notes);
        references = orEmpty(references);
        seeAlso = orEmpty(seeAlso);
    }

    /** The same item under the id that rules conclude about, where it was stated under one of the item's other ids. */
    public Article as(String id) {
        if (id.equals(article)) {
            return this;
        }
        List<String> others = Stream.concat(Stream.of(article), aliases.stream()).filter(alias -> !alias.equals(id)).distinct().toList();
        return new Article(id, others, title, source, sourceDate, appliesTo, codes, reportedBy, signatures, claims, fixedBy, outcome, cause, hotfixes,
                servicePacks, workarounds, configuration, actions, notes, references, seeAlso, status, reason);
    }

    /** Whether reports never name it, and servers log what tells it. */
    boolean isOnlyLogged() {
        return codes.isEmpty() && !signatures.isEmpty() && signatures.stream().allMatch(one -> one.event() != null);
    }

    /** Whether another item is the cause. */
    public boolean isOutcome() {
        return Boolean.TRUE.equals(outcome);
    }

    /** Where it is judged when {@code server} had to do with a message that failed for {@code recipient}. */
    public Scope scope(Server server, String recipient) {
        return appliesTo == null ? Scope.ofRecipient(recipient) : new Scope(server.name(), recipient);
    }

    /** Everything that anybody can do about it, whatever the server. */
    public List<Step> steps() {
        return Stream.of(workarounds, configuration, actions).flatMap(List::stream).toList();
    }

    /** Whether a lookup that takes the item and what is known of an incident could find something of a type; true for types that are not the item's own. */
    public boolean has(Class<?> part) {
        return part == HotfixFit.class ? !hotfixes.isEmpty()
                : part == ServicePackFit.class ? !servicePacks.isEmpty()
                : part != Steps.class || steps().stream().anyMatch(Step::isOpen);
    }

    /** A signature that names no mail system is one of those that the item names. */
    private static List<Signature> by(List<Product> reportedBy, @Nullable List<Signature> signatures) {
        return orEmpty(signatures).stream().map(one -> one.by() != null || one.event() != null || reportedBy.isEmpty() ? one : one.by(reportedBy)).toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static List<Step> as(Kind kind, @Nullable List<Step> steps) {
        return orEmpty(steps).stream().map(step -> step.as(kind)).toList();
    }

    /** Ids are unique; comparing all texts would cost more than a rule does. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Article that && article.equals(that.article);
    }

    @Override
    public int hashCode() {
        return article.hashCode();
    }
}
