package org.ndrexpert.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;

/** One recipient while its report is being read. What is said first stays; what is blank says nothing. */
final class RecipientDraft {
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable String finalRecipient;
    private @Nullable String originalRecipient;
    private @Nullable Action action;
    private @Nullable String status;
    private @Nullable Integer replyCode;
    private @Nullable String diagnosticCode;
    private @Nullable String remoteMta;
    private @Nullable String token;
    private @Nullable String imsCode;
    private @Nullable String mapiError;
    private @Nullable NonDeliveryReason reason;
    private @Nullable NonDeliveryDiagnostic diagnostic;
    private @Nullable String lastAttemptDate;
    private @Nullable String willRetryUntil;
    private List<Attempt> attempts = List.of();
    private boolean wholeStory;

    RecipientDraft finalRecipient(@Nullable String said, @Nullable Place place) {
        finalRecipient = first(finalRecipient, said, "finalRecipient", place);
        return this;
    }

    RecipientDraft originalRecipient(@Nullable String said, @Nullable Place place) {
        originalRecipient = first(originalRecipient, said, "originalRecipient", place);
        return this;
    }

    RecipientDraft action(@Nullable Action said, @Nullable Place place) {
        action = first(action, said, "action", place);
        return this;
    }

    RecipientDraft status(@Nullable String said, @Nullable Place place) {
        status = first(status, said, "status", place);
        return this;
    }

    RecipientDraft replyCode(@Nullable Integer said, @Nullable Place place) {
        replyCode = first(replyCode, said, "replyCode", place);
        return this;
    }

    RecipientDraft diagnosticCode(@Nullable String said, @Nullable Place place) {
        String text = said != null && said.endsWith(";") && said.indexOf(' ') < 0 ? null : said;
        diagnosticCode = first(diagnosticCode, text == null ? null : Limits.cut(text), "diagnosticCode", place);
        return this;
    }

    RecipientDraft remoteMta(@Nullable String said, @Nullable Place place) {
        remoteMta = first(remoteMta, said, "remoteMta", place);
        return this;
    }

    RecipientDraft token(@Nullable String said, @Nullable Place place) {
        token = first(token, said, "token", place);
        return this;
    }

    RecipientDraft imsCode(@Nullable String said, @Nullable Place place) {
        imsCode = first(imsCode, said, "imsCode", place);
        return this;
    }

    RecipientDraft mapiError(@Nullable String said, @Nullable Place place) {
        mapiError = first(mapiError, said, "mapiError", place);
        return this;
    }

    RecipientDraft reason(@Nullable NonDeliveryReason said, @Nullable Place place) {
        reason = first(reason, said, "reason", place);
        return this;
    }

    RecipientDraft diagnostic(@Nullable NonDeliveryDiagnostic said, @Nullable Place place) {
        diagnostic = first(diagnostic, said, "diagnostic", place);
        return this;
    }

    RecipientDraft lastAttemptDate(@Nullable String said, @Nullable Place place) {
        lastAttemptDate = first(lastAttemptDate, said, "lastAttemptDate", place);
        return this;
    }

    RecipientDraft willRetryUntil(@Nullable String said, @Nullable Place place) {
        willRetryUntil = first(willRetryUntil, said, "willRetryUntil", place);
        return this;
    }

    RecipientDraft attempts(List<Attempt> said) {
        attempts = attempts.isEmpty() ? said : attempts;
        return this;
    }

    /** Puts the answer of a server in the place of other words. */
    RecipientDraft answer(String said, Place place) {
        diagnosticCode = null;
        return diagnosticCode(said, place);
    }

    /**
     * Notes that the diagnostic text here tells more than the field of the delivery-status part, which has its first line only.
     */
    RecipientDraft tellsWholeStory() {
        wholeStory = true;
        return this;
    }

    private <T> @Nullable T first(@Nullable T known, @Nullable T said, String name, @Nullable Place place) {
        if (known != null || said == null || said instanceof String text && text.isBlank()) {
            return known;
        }
        if (place != null) {
            places.put(name, place);
        }
        return said;
    }

    @Nullable String finalRecipient() {
        return finalRecipient;
    }

    @Nullable String originalRecipient() {
        return originalRecipient;
    }

    @Nullable Action action() {
        return action;
    }

    @Nullable String status() {
        return status;
    }

    @Nullable Integer replyCode() {
        return replyCode;
    }

    @Nullable String diagnosticCode() {
        return diagnosticCode;
    }

    @Nullable Place place(String name) {
        return places.get(name);
    }

    /** What tells whether two fields blocks say the same. */
    String sayings() {
        return finalRecipient + "\n" + action + "\n" + status + "\n" + diagnosticCode + "\n" + remoteMta;
    }

    /** Line of the final recipient, 0 where it has none. */
    int line() {
        Place place = places.get("finalRecipient");
        return place == null ? 0 : place.line();
    }

    /** The last line at which something of it was read, 0 where nothing was. */
    int lastLine() {
        return places.values().stream().mapToInt(Place::line).max().orElse(0);
    }

    boolean named() {
        return finalRecipient != null || originalRecipient != null;
    }

    /** Takes over what {@code other} knows and this does not. */
    void fillFrom(RecipientDraft other) {
        if (other.wholeStory && other.diagnosticCode != null) {
            diagnosticCode = null;
            places.remove("diagnosticCode");
        }
        finalRecipient(other.finalRecipient, other.place("finalRecipient"));
        originalRecipient(other.originalRecipient, other.place("originalRecipient"));
        action(other.action, other.place("action"));
        status(other.status, other.place("status"));
        replyCode(other.replyCode, other.place("replyCode"));
        diagnosticCode(other.diagnosticCode, other.place("diagnosticCode"));
        remoteMta(other.remoteMta, other.place("remoteMta"));
        token(other.token, other.place("token"));
        imsCode(other.imsCode, other.place("imsCode"));
        mapiError(other.mapiError, other.place("mapiError"));
        reason(other.reason, other.place("reason"));
        diagnostic(other.diagnostic, other.place("diagnostic"));
        lastAttemptDate(other.lastAttemptDate, other.place("lastAttemptDate"));
        willRetryUntil(other.willRetryUntil, other.place("willRetryUntil"));
        attempts(other.attempts);
    }

    /** Reads from the diagnostic text what it states and no field of its own does. */
    RecipientDraft readDiagnostic() {
        String text = diagnosticCode;
        if (text != null) {
            Place place = place("diagnosticCode");
            replyCode(Replies.stated(text), place);
            status(action == Action.FAILED || action == Action.DELAYED ? Replies.failure(text) : Replies.status(text), place);
            token(Replies.token(text), place);
            mapiError(Replies.mapiError(text), place);
        }
        return this;
    }

    /** An answer that is final makes a failure of what the words around it call a delay. */
    void failIfPermanent() {
        boolean reply = replyCode != null && replyCode >= 500;
        if (action == Action.DELAYED && reply && (status == null || status.charAt(0) == '5')) {
            action = Action.FAILED;
            places.put("action", places.get("replyCode"));
        }
    }

    /** Finds the lines of what was read out of a diagnostic text of several lines. */
    void locate(List<ReportText> texts) {
        Place diagnosed = places.get("diagnosticCode");
        for (ReportText text : diagnosed == null ? List.<ReportText>of() : texts) {
            if (diagnosed.part().equals(text.text().part())) {
                locate(text, diagnosed, "status", status);
                locate(text, diagnosed, "replyCode", replyCode == null ? null : replyCode.toString());
                locate(text, diagnosed, "token", token);
                locate(text, diagnosed, "mapiError", mapiError);
                locate(text, diagnosed, "remoteMta", remoteMta);
            }
        }
    }

    private void locate(ReportText text, Place diagnosed, String name, @Nullable String value) {
        if (value != null && diagnosed.equals(places.get(name))) {
            int line = text.lineOf(value, diagnosed);
            if (line >= 0) {
                places.put(name, text.place(line));
            }
        }
    }

    ReportedRecipient finished() {
        return new ReportedRecipient(finalRecipient, originalRecipient, action, status, replyCode, diagnosticCode, remoteMta,
                token, imsCode, mapiError, reason, diagnostic, lastAttemptDate, willRetryUntil, attempts, places);
    }
}
