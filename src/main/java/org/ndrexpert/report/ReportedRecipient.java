package org.ndrexpert.report;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
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
 * @param mapiError MAPI error that the text quotes by its name, as in MapiExceptionNotAuthorized
 * @param reason X.411 reason for non-delivery that the text says
 * @param diagnostic X.411 diagnostic that the text says
 * @param lastAttemptDate when delivery was last tried, as printed, RFC 3464 section 2.3.7
 * @param willRetryUntil when the reporting server gives up, as printed, RFC 3464 section 2.3.9
 * @param attempts what was tried, in the order of the report; empty unless it lists dated attempts
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
        @Nullable String mapiError,
        @Nullable NonDeliveryReason reason,
        @Nullable NonDeliveryDiagnostic diagnostic,
        @Nullable String lastAttemptDate,
        @Nullable String willRetryUntil,
        List<Attempt> attempts,
        Map<String, Place> places) {

    public ReportedRecipient {
        attempts = List.copyOf(attempts);
        places = Map.copyOf(places);
    }

    /** Whether the report leaves open that this recipient did not get the message. */
    public boolean mayHaveFailed() {
        return action == null && (status == null || status.charAt(0) != '2') || action == Action.FAILED || action == Action.DELAYED;
    }

    /** @param hresult error that the report states for all its recipients */
    RecipientFailure failure(@Nullable String hresult) {
        return new RecipientFailure(finalRecipient, originalRecipient, action, status, diagnosticCode, remoteMta, replyCode,
                token, imsCode, mapiError, hresult, willRetryUntil, null, null, null, null, null, null, null, null);
    }
}
