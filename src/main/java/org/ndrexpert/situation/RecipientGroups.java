package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.DirectoryObject;
import org.ndrexpert.observation.MailProfile;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.X400NonDelivery;

/**
 * Lets one recipient stand for all that failed in the same way and of whom nothing else is known: no rule could tell them
 * apart, and a message to five thousand recipients costs no more than a message to one.
 */
final class RecipientGroups {

    private RecipientGroups() {}

    static Situation of(List<Known> known, List<String> warnings) {
        if (known.stream().filter(one -> one.observation() instanceof RecipientFailure).limit(2).count() < 2) {
            return new Situation(known, Map.of(), warnings);
        }
        Set<String> singledOut = new HashSet<>();
        for (Known one : known) {
            if (one.observation() instanceof DirectoryObject object && object.address() != null) {
                singledOut.add(object.address());
            } else if (one.observation() instanceof MailProfile profile && profile.user() != null) {
                singledOut.add(profile.user());
            }
        }
        Map<String, List<@Nullable Object>> attempts = attempts(known);
        Set<String> grouped = new HashSet<>();
        Map<List<@Nullable Object>, String> first = new HashMap<>();
        Map<String, Set<String>> sameAs = new LinkedHashMap<>();
        List<Known> told = new ArrayList<>();
        for (Known one : known) {
            if (!(one.observation() instanceof RecipientFailure failure) || failure.finalRecipient() == null
                    || singledOut.contains(failure.finalRecipient())) {
                told.add(one);
                continue;
            }
            String stands = first.putIfAbsent(alike(failure, attempts), failure.finalRecipient());
            if (stands == null) {
                told.add(one);
            }
            Set<String> group = sameAs.computeIfAbsent(stands == null ? failure.finalRecipient() : stands,
                    address -> new LinkedHashSet<>());
            group.add(failure.finalRecipient());
            grouped.add(failure.finalRecipient());
        }
        told.removeIf(one -> one.observation() instanceof DeliveryAttempt attempt && attempt.recipient() != null
                && !singledOut.contains(attempt.recipient()) && !sameAs.containsKey(attempt.recipient()));
        told.removeIf(one -> one.observation() instanceof X400NonDelivery report && grouped.contains(report.recipient())
                && !sameAs.containsKey(report.recipient()));
        return new Situation(told, sameAs, warnings);
    }

    /** What was tried for each recipient, without the times, and what an MTA reported. */
    private static Map<String, List<@Nullable Object>> attempts(List<Known> known) {
        Map<String, List<@Nullable Object>> attempts = new HashMap<>();
        for (Known one : known) {
            if (one.observation() instanceof DeliveryAttempt attempt && attempt.recipient() != null) {
                List<@Nullable Object> parts = attempts.computeIfAbsent(attempt.recipient(), recipient -> new ArrayList<>());
                parts.add(attempt.remoteMta());
                parts.add(attempt.diagnosticCode());
            } else if (one.observation() instanceof X400NonDelivery report && report.recipient() != null) {
                List<@Nullable Object> parts = attempts.computeIfAbsent(report.recipient(), recipient -> new ArrayList<>());
                parts.add(report.reason());
                parts.add(report.diagnostic());
                parts.add(report.mtsId());
            }
        }
        return attempts;
    }

    private static List<@Nullable Object> alike(RecipientFailure failure, Map<String, List<@Nullable Object>> attempts) {
        List<@Nullable Object> parts = new ArrayList<>();
        String diagnostic = failure.diagnosticCode();
        parts.add(failure.action());
        parts.add(failure.status());
        parts.add(diagnostic == null ? null : diagnostic.replace(failure.finalRecipient(), "*"));
        parts.add(failure.remoteMta());
        parts.add(failure.replyCode());
        parts.add(failure.token());
        parts.add(failure.imsCode());
        parts.add(failure.mapiError());
        parts.add(failure.hresult());
        parts.add(failure.willRetryUntil());
        parts.add(attempts.get(failure.finalRecipient()));
        parts.add(failure.domain());
        parts.add(failure.x500Proxy());
        return parts;
    }
}
