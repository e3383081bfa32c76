package org.ndrexpert.report;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;
import org.ndrexpert.observation.RecipientFailure;

/**
 * What a report says of one recipient. Nothing is derived from anything else: what the report does not state is absent.
 *
 * @param finalRecipient address the report is about, or the display name where the report has no address
 * @param originalRecipient address as the sender gave it
 * @param action what became of the message; absent where neither a field nor the wording says
 * @param status enhanced status code, RFC 3463
 * @param replyCode SMTP reply code, RFC 5321
 * @param diagnosticCode what the refusing server said; from a field with its type, from text as printed there
 * @param remoteMta server that refused
 * @param token Exchange's own word for the failure, as in RESOLVER.RST.RecipSizeLimit
 * @param imsCode eight hexadecimal digits that the Internet Mail Service printed, as in 000C05A6
 * @param places where each of these was read, by the name of the component
 */
public record ReportedRecipient(
        @Nullable String finalRecipient,
        @Nullable String originalRecipient,
        @Nullable Action action,
        @Nullable String status,
        @Nullable Integer replyCode,
        @Nullable String diagnosticCode,
        @Nullable String remoteMta,
        @Nullable String token,
        @Nullable String imsCode,
        Map<String, Place> places) {

    public ReportedRecipient {
        places = Map.copyOf(places);
    }

    /** Whether the report leaves open that this recipient did not get the message. */
    boolean mayHaveFailed() {
        return action == null && (status == null || status.charAt(0) != '2') || action == Action.FAILED || action == Action.DELAYED;
    }

    RecipientFailure failure() {
        return new RecipientFailure(finalRecipient, originalRecipient, action, status, diagnosticCode, remoteMta, replyCode,
                token, imsCode, null, null);
    }
}
