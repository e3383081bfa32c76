package org.ndrexpert.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.X400NonDelivery;

/** All facts, indexed as rules and answers look them up. Immutable; one serves all sessions. */
public final class Catalogue {

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, List<Article>> byCode = new HashMap<>();
    private final Map<String, List<Article>> byFormerCode = new HashMap<>();
    private final Map<String, List<Limit>> limits = new HashMap<>();
    private final Map<String, Map<String, Wording>> wordings = new HashMap<>();
    private final Map<String, String> fileNames = new HashMap<>();
    private final Map<String, List<Step>> steps = new HashMap<>();
    private final Map<String, List<Step>> openSteps = new HashMap<>();
    private final Map<String, List<ServicePack>> corrections = new HashMap<>();
    private final Map<Remedial, Integer> places = new IdentityHashMap<>();
    private final List<Build> builds;
    private final List<Phrase> phrases;
    private final Signatures signatures;
    private final CodeMeanings meanings;
    private final Tables tables;
    private final Set<String> retired;

    /** One in which nothing is retired. */
    public Catalogue(List<Article> articles, Tables tables) {
        this(articles, tables, Set.of());
    }

    /**
     * @param articles in the order in which equally certain findings are listed
     * @param retired ids and aliases of items that are not in use
     */
    public Catalogue(List<Article> articles, Tables tables, Set<String> retired) {
        this.tables = tables;
        this.builds = tables.builds();
        this.signatures = new Signatures(articles);
        this.meanings = new CodeMeanings(tables.codeMeanings());
        this.retired = Set.copyOf(retired);
        for (Article article : articles) {
            this.articles.put(article.article(), article);
            steps.put(article.article(), article.steps().stream().filter(step -> !step.isOpen()).toList());
            List<Step> open = article.steps().stream().filter(Step::isOpen).toList();
            if (!open.isEmpty()) {
                openSteps.put(article.article(), open);
            }
            article.hotfixes().forEach(hotfix -> places.put(hotfix, places.size()));
            article.servicePacks().forEach(pack -> places.put(pack, places.size()));
            steps.get(article.article()).forEach(step -> places.put(step, places.size()));
            corrections.put(article.article(),
                    article.servicePacks().stream().filter(pack -> Boolean.TRUE.equals(pack.corrects())).toList());
            ids.put(article.article(), article.article());
            article.aliases().forEach(alias -> ids.put(alias, article.article()));
            article.hotfixes().forEach(hotfix -> fileNames.put(hotfix.file().toLowerCase(Locale.ROOT), hotfix.file()));
            for (CodeUse use : article.codes()) {
                byCode.computeIfAbsent(use.code(), code -> new ArrayList<>()).add(article);
                if (use.formerly() != null) {
                    byFormerCode.computeIfAbsent(use.formerly(), code -> new ArrayList<>()).add(article);
                }
            }
        }
        tables.limits().forEach(limit -> this.limits.computeIfAbsent(limit.limit(), name -> new ArrayList<>()).add(limit));
        for (Wording wording : tables.questions()) {
            int dot = wording.asks().indexOf('.');
            String kind = dot < 0 ? wording.asks() : wording.asks().substring(0, dot);
            this.wordings.computeIfAbsent(kind, name -> new HashMap<>()).put(dot < 0 ? "" : wording.asks().substring(dot + 1), wording);
        }
        this.phrases = tables.phrases().stream().map(phrase -> new Phrase(phrase.phrase(),
                phrase.texts().stream().map(text -> text.toLowerCase(Locale.ROOT)).toList(), phrase.source())).toList();
    }

    public Iterable<Article> articles() {
        return articles.values();
    }

    /** Whether this is the id or alias of an item that is not in use. */
    public boolean isRetired(String id) {
        return retired.contains(id);
    }

    /** The item of this id or alias. */
    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(ids.getOrDefault(id, id)));
    }

    /** Whether an item has this id; an alias is none. */
    public boolean isArticle(@Nullable String id) {
        return id != null && articles.containsKey(id);
    }

    /**
     * The causes that {@code server} may mean by {@code code}: those known for the code, and those that later releases report
     * under a code of their own where the server is known to be older.
     */
    public List<Article> causesOf(String code, Server server) {
        List<Article> causes = new ArrayList<>();
        for (Article article : byCode.getOrDefault(code, List.of())) {
            if (article.appliesTo() == null || article.appliesTo().covers(server)) {
                causes.add(article);
            }
        }
        for (Article article : byFormerCode.getOrDefault(code, List.of())) {
            boolean older = article.codes().stream().anyMatch(use -> code.equals(use.formerly()) && use.isTooNewFor(server));
            if (older && (article.appliesTo() == null || article.appliesTo().covers(server)) && !causes.contains(article)) {
                causes.add(article);
            }
        }
        return causes;
    }

    /** The signatures that the report has of a recipient, one for each item, the most telling first. */
    public List<SignatureFit> signatureFits(RecipientFailure failure) {
        return fits(signatures.in(Signatures.Said.of(failure)));
    }

    /**
     * Those that the answer to an attempt has, which is the cause where the report gives the outcome of all attempts. Exchange lists the
     * outcome among them, that its queue expired, as if the other host had said it; what the report says of the recipient has it already.
     */
    public List<SignatureFit> attemptFits(DeliveryAttempt attempt) {
        if (attempt.token() != null && attempt.token().regionMatches(true, 0, "QUEUE.", 0, "QUEUE.".length())) {
            return List.of();
        }
        Product speaker = attempt.remoteMta() == null ? null : productAt(attempt.remoteMta()).orElse(null);
        return fits(signatures.in(Signatures.Said.of(attempt, speaker)));
    }

    /** The signatures that an MTA's non-delivery has. */
    public List<SignatureFit> nonDeliveryFits(X400NonDelivery failure) {
        return fits(signatures.in(failure));
    }

    /** The signatures that an entry of the application log has. */
    public List<SignatureFit> eventFits(LoggedEvent event) {
        return fits(signatures.in(event));
    }

    /** The events that tell an item outright; none where reports never name the item, and events alone lead to it. */
    public List<EventSignature> tellingEvents(String article) {
        Article one = articles.get(article);
        return one == null || one.isOnlyLogged() ? List.of() : one.signatures().stream().filter(Signature::isDecisive).map(Signature::event)
                .filter(Objects::nonNull).toList();
    }

    private static List<SignatureFit> fits(Map<Article, Signature> found) {
        return found.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.comparing(Signature::closeness)))
                .map(entry -> SignatureFit.of(entry.getKey(), entry.getValue())).toList();
    }

    /** The item, where it claims this; none where it does not. */
    public List<Article> claimants(String article, Claim claim) {
        Article one = articles.get(article);
        return one != null && one.claims().contains(claim) ? List.of(one) : List.of();
    }

    /** By what the report names items for a recipient, by their ids, where it does so whether by what it says or by its code alone. */
    public Map<String, Closeness> closeness(RecipientFailure failure) {
        Map<String, Closeness> named = new HashMap<>();
        signatures.in(Signatures.Said.of(failure)).forEach((article, signature) -> named.put(article.article(), signature.closeness()));
        if (failure.status() != null) {
            Stream.concat(byCode.getOrDefault(failure.status(), List.of()).stream(), byFormerCode.getOrDefault(failure.status(), List.of()).stream())
                    .forEach(article -> named.putIfAbsent(article.article(), Closeness.CODE));
        }
        return named;
    }

    /** What a mail system, or a host, means by a code, where that is not what the registry says. */
    public Optional<CodeMeaning> meaning(String code, @Nullable Product speaker, @Nullable String host) {
        return meanings.of(code, speaker, host);
    }

    /** What the registry of codes says of one. */
    public Optional<CodeMeaning> registeredMeaning(String code) {
        return meanings.registered(code);
    }

    /** What a host runs, by the domain that it is in; empty where that tells nothing. */
    public Optional<Product> productAt(String host) {
        return tables.hosts().stream().filter(row -> HostNames.isIn(host, List.of(row.host()))).map(HostProduct::product).findFirst();
    }

    /** Until when a product was supported; empty where no end is known. */
    public Optional<SupportEnd> supportEnd(Product product) {
        return tables.supportEnds().stream().filter(row -> row.product() == product).findFirst();
    }

    /** The uses of {@code code} that {@code server} is known not to make. */
    public List<CodeUse> unexpectedUses(String code, Server server) {
        List<CodeUse> uses = new ArrayList<>();
        for (Article article : byCode.getOrDefault(code, List.of())) {
            for (CodeUse use : article.codes()) {
                if (use.code().equals(code) && use.isUnknownTo(server) && !uses.contains(use)) {
                    uses.add(use);
                }
            }
        }
        return uses;
    }

    public List<Hotfix> hotfixes(String article) {
        return articles.get(article).hotfixes();
    }

    /** The service packs that remove the cause of {@code article}. */
    public List<ServicePack> corrections(String article) {
        return corrections.get(article);
    }

    /** The hotfixes of {@code article} beside {@code server}. */
    public List<HotfixFit> hotfixFits(String article, Server server) {
        List<Hotfix> hotfixes = articles.get(article).hotfixes();
        return hotfixes.isEmpty() ? List.of() : hotfixes.stream().map(hotfix -> new HotfixFit(hotfix, hotfix.on(server))).toList();
    }

    /**
     * The service packs of {@code article} beside {@code server}, as far as they are worth a word: one that only helps where it can
     * be installed, and beside an excluded article the one that is why.
     */
    public List<ServicePackFit> servicePackFits(String article, Server server, Certainty certainty) {
        List<ServicePack> packs = articles.get(article).servicePacks();
        return packs.isEmpty() ? List.of() : packs.stream()
                .map(pack -> new ServicePackFit(pack, pack.on(server)))
                .filter(fit -> certainty == Certainty.EXCLUDED ? fit.applicability() == Applicability.ALREADY_INSTALLED
                        : fit.applicability() != Applicability.NOT_FOR_THIS_SERVER || Boolean.TRUE.equals(fit.pack().corrects()))
                .toList();
    }

    /** What has to be installed before {@code hotfix}; one service pack at most. */
    public List<ServicePack> prerequisites(Remedial hotfix) {
        return hotfix instanceof Hotfix one && one.requires() != null ? List.of(one.requires()) : List.of();
    }

    /** The steps that are the same whatever the report says. */
    public List<Step> steps(String article) {
        return steps.get(article);
    }

    /** The steps that name what the report says of a recipient, with that filled in; without those of which it does not say it. */
    public List<Step> steps(String article, RecipientFailure failure) {
        List<Step> open = openSteps.get(article);
        return open == null ? List.of() : open.stream().map(step -> step.filledIn(failure)).flatMap(Optional::stream).toList();
    }

    /**
     * The limits of this name that {@code server} is shipped with: those stated for its product, or else those for any. None where the
     * product is not known and nothing is stated for any.
     */
    public List<Limit> limits(String name, Server server) {
        List<Limit> all = limits.getOrDefault(name, List.of());
        List<Limit> own = all.stream().filter(limit -> limit.products() != null && server.product() != null
                && limit.products().contains(server.product())).toList();
        return own.isEmpty() ? limits(name) : own;
    }

    /** The limits of this name that hold for any product. */
    public List<Limit> limits(String name) {
        return limits.getOrDefault(name, List.of()).stream().filter(limit -> limit.products() == null).toList();
    }

    /** The service pack or cumulative update that a build of a product belongs to; empty where the table has none that low. */
    public Optional<Build> buildOf(Product product, FileVersion version) {
        return builds.stream().filter(build -> build.product() == product && build.from().compareTo(version) <= 0)
                .max(Comparator.comparing(Build::from));
    }

    /** Where a fix or step of an article stands among all; before all others what is only needed for one. */
    public int placeOf(Remedial remedial) {
        return places.getOrDefault(remedial, -1);
    }

    /** A file's name as the hotfixes spell it, whatever its case; unchanged where no hotfix has such a file. */
    public String fileName(String name) {
        return fileNames.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    /** The names of the phrases that {@code text} contains. */
    public Set<String> phrasesIn(@Nullable String text) {
        if (text == null) {
            return Set.of();
        }
        String lowered = text.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        for (Phrase phrase : phrases) {
            if (phrase.texts().stream().anyMatch(lowered::contains)) {
                found.add(phrase.phrase());
            }
        }
        return found;
    }

    /** The names that the phrases have. */
    public Stream<String> phraseNames() {
        return phrases.stream().map(Phrase::phrase).distinct();
    }

    /** The names that the limits have. */
    public Stream<String> limitNames() {
        return limits.keySet().stream().sorted();
    }

    /** The wording for {@code kind.component}, or else for the kind. */
    public Optional<Wording> wording(String kind, String component) {
        Map<String, Wording> ofKind = wordings.getOrDefault(kind, Map.of());
        Wording exact = ofKind.get(component);
        return Optional.ofNullable(exact != null ? exact : ofKind.get(""));
    }

    /** Whether a component is asked for by itself; one that is not tells which thing is meant. */
    public boolean asksFor(String kind, String component) {
        return !component.isEmpty() && wordings.getOrDefault(kind, Map.of()).containsKey(component);
    }
}
