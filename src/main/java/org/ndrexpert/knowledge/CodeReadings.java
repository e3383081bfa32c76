package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.AnsweredStatus;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.CodeMeaning;
import org.ndrexpert.diagnosis.CodeReading;
import org.ndrexpert.observation.Action;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Situation;

/** Reads the codes of a report as those mean them who say them, and by the registry where they are not known to differ. */
final class CodeReadings {

    private static final Set<Action> DONE = Set.of(Action.DELIVERED, Action.RELAYED, Action.EXPANDED);

    private final Catalogue catalogue;
    private final Situation situation;

    private CodeReadings(Catalogue catalogue, Situation situation) {
        this.catalogue = catalogue;
        this.situation = situation;
    }

    private record Said(String code, @Nullable String host, @Nullable Product by) {}

    static List<CodeReading> of(Situation situation, Catalogue catalogue) {
        return new CodeReadings(catalogue, situation).all();
    }

    private List<CodeReading> all() {
        Map<Said, Set<String>> said = new LinkedHashMap<>();
        for (Known known : situation.known()) {
            if (known.observation() instanceof RecipientFailure failure && (failure.action() == null || !DONE.contains(failure.action()))) {
                codeOf(failure).ifPresent(code -> said.computeIfAbsent(new Said(code, host(failure), failure.saidBy()),
                        one -> new LinkedHashSet<>()).addAll(recipients(failure)));
            }
        }
        List<CodeReading> readings = new ArrayList<>();
        said.forEach((one, recipients) -> read(one, List.copyOf(recipients)).ifPresent(readings::add));
        return readings;
    }

    /** A status code that says more than its class, or else the reply code. */
    private Optional<String> codeOf(RecipientFailure failure) {
        String status = AnsweredStatus.of(failure);
        boolean bare = AnsweredStatus.isBare(status) && failure.replyCode() != null;
        return bare ? Optional.of(failure.replyCode().toString()) : Optional.ofNullable(status);
    }

    private static @Nullable String host(RecipientFailure failure) {
        return Boolean.TRUE.equals(failure.quoted()) ? failure.remoteMta() : null;
    }

    private Set<String> recipients(RecipientFailure failure) {
        String one = failure.finalRecipient();
        return one == null ? Set.of() : situation.sameAs().getOrDefault(one, Set.of(one));
    }

    private Optional<CodeReading> read(Said said, List<String> recipients) {
        Optional<CodeMeaning> own = catalogue.meaning(said.code, said.by, said.host);
        Optional<CodeMeaning> registered = catalogue.registeredMeaning(said.code);
        return own.or(() -> registered).map(meaning -> new CodeReading(said.code, recipients, said.host, said.by, meaning.meaning(),
                meaning.source(), own.isEmpty(), own.isEmpty() ? null : registered.map(CodeMeaning::meaning).orElse(null)));
    }
}
