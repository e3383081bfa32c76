package org.ndrexpert.catalogue;

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
    private final Map<String, String> fileNames = new HashMap<>();
    private final Map<String, List<Steps>> steps = new HashMap<>();
    private final Map<String, List<Step>> openSteps = new HashMap<>();
    private final Map<String, List<ServicePack>> corrections = new HashMap<>();
    private final Map<Remedial, Integer> places = new IdentityHashMap<>();
    private final Signatures signatures;
    private final Recent<Signatures.Said, List<SignatureFit>> fits = new Recent<>();
    private final CodeUses codeUses;
    private final CodeMeanings meanings;
    private final Limits limits;
    private final Phrases phrases;
    private final Wordings wordings;
    private final Map<String, Product> products = new HashMap<>();
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
        this.signatures = new Signatures(articles);
        this.codeUses = new CodeUses(articles);
        this.meanings = new CodeMeanings(tables.codeMeanings());
        this.limits = new Limits(tables.limits());
        this.phrases = new Phrases(tables.phrases());
        this.wordings = new Wordings(tables.questions());
        this.retired = Set.copyOf(retired);
        tables.hosts().forEach(row -> products.putIfAbsent(row.host().toLowerCase(Locale.ROOT), row.product()));
        for (Article article : articles) {
            this.articles.put(article.article(), article);
            List<Step> closed = article.steps().stream().filter(step -> !step.isOpen()).toList();
            steps.put(article.article(), Steps.of(closed));
            List<Step> open = article.steps().stream().filter(Step::isOpen).toList();
            if (!open.isEmpty()) {
                openSteps.put(article.article(), open);
            }
            article.hotfixes().forEach(hotfix -> places.put(hotfix, places.size()));
            article.servicePacks().forEach(pack -> places.put(pack, places.size()));
            closed.forEach(step -> places.put(step, places.size()));
            corrections.put(article.article(),
                    article.servicePacks().stream().filter(pack -> Boolean.TRUE.equals(pack.corrects())).toList());
            ids.put(article.article(), article.article());
            article.aliases().forEach(alias -> ids.put(alias, article.article()));
            article.hotfixes().forEach(hotfix -> fileNames.put(hotfix.file().toLowerCase(Locale.ROOT), hotfix.file()));
        }
    }

    public Iterable<Article> articles() {
        return articles.values();
    }

    /** The facts that are no items. */
    public Tables tables() {
        return tables;
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
        return codeUses.causes(code, server);
    }

    /** The signatures that the report has of a recipient, one for each item, the most telling first. */
    public List<SignatureFit> signatureFits(RecipientFailure failure) {
        return fits(Signatures.Said.of(failure));
    }

    /**
     * Those that the answer to an attempt has, which is the cause where the report gives the outcome of all attempts. Exchange lists the
     * outcome among them, that its queue expired, as if the other host had said it; what the report says of the recipient has it already.
     */
    public List<SignatureFit> attemptFits(DeliveryAttempt attempt) {
        if (attempt.token() != null && attempt.token().regionMatches(true, 0, "QUEUE.", 0, "QUEUE.".length())) {
            return List.of();
        }
        return fits(Signatures.Said.of(attempt, attempt.remoteMta() == null ? null : productAt(attempt.remoteMta()).orElse(null)));
    }

    /** Rules, questions and answers ask several times what one server said, and many reports quote the same answer. */
    private List<SignatureFit> fits(Signatures.Said said) {
        return fits.of(said, () -> fits(signatures.in(said)));
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
        Map<String, Closeness> named = closeness(signatureFits(failure));
        if (failure.status() != null) {
            codeUses.under(failure.status()).forEach(article -> named.putIfAbsent(article.article(), Closeness.CODE));
        }
        return named;
    }

    /** By what the answer to an attempt names items, by their ids. */
    public Map<String, Closeness> closeness(DeliveryAttempt attempt) {
        return closeness(attemptFits(attempt));
    }

    private static Map<String, Closeness> closeness(List<SignatureFit> fits) {
        Map<String, Closeness> named = new HashMap<>();
        fits.forEach(fit -> named.put(fit.article(), fit.signature().closeness()));
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

    /** What a host runs, by the smallest domain that it is in of those that tell; empty where none does. */
    public Optional<Product> productAt(String host) {
        return HostNames.domainsOf(host).map(products::get).filter(Objects::nonNull).findFirst();
    }

    /** Until when a product was supported; empty where no end is known. */
    public Optional<SupportEnd> supportEnd(Product product) {
        return tables.supportEnds().stream().filter(row -> row.product() == product).findFirst();
    }

    /** The uses of {@code code} that {@code server} is known not to make. */
    public List<CodeUse> unexpectedUses(String code, Server server) {
        return codeUses.unexpected(code, server);
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

    /** The steps that are the same whatever the report says, all in one; none where there are none. */
    public List<Steps> steps(String article) {
        return steps.get(article);
    }

    /**
     * The steps that name what the report says of a recipient, with that filled in, all in one; without those of which it does not say
     * it, and none where it says so of all.
     */
    public List<Steps> steps(String article, RecipientFailure failure) {
        List<Step> open = openSteps.get(article);
        return open == null ? List.of() : Steps.of(open.stream().map(step -> step.filledIn(failure)).flatMap(Optional::stream).toList());
    }

    /**
     * The limits of this name that {@code server} is shipped with: those stated for its product, or else those for any. None where the
     * product is not known and nothing is stated for any.
     */
    public List<Limit> limits(String name, Server server) {
        return limits.of(name, server);
    }

    /** The limits of this name that hold for any product. */
    public List<Limit> limits(String name) {
        return limits.ofAny(name);
    }

    /** The service pack or cumulative update that a build of a product belongs to; empty where the table has none that low. */
    public Optional<Build> buildOf(Product product, FileVersion version) {
        return tables.builds().stream().filter(build -> build.product() == product && build.from().compareTo(version) <= 0)
                .max(Comparator.comparing(Build::from));
    }

    /** The same of a product that nobody has named; its first two numbers have to be those of the build. */
    public Optional<Build> buildOf(FileVersion version) {
        return tables.builds().stream().filter(build -> build.from().major() == version.major() && build.from().minor() == version.minor()
                && build.from().compareTo(version) <= 0).max(Comparator.comparing(Build::from));
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
        return phrases.in(text);
    }

    /** The names that the phrases have. */
    public Stream<String> phraseNames() {
        return phrases.names();
    }

    /** The names that the limits have. */
    public Stream<String> limitNames() {
        return limits.names();
    }

    /** The wording for {@code kind.component}, or else for the kind. */
    public Optional<Wording> wording(String kind, String component) {
        return wordings.of(kind, component);
    }

    /** Whether a component is asked for by itself; one that is not tells which thing is meant. */
    public boolean asksFor(String kind, String component) {
        return wordings.isComponent(kind, component);
    }
}
