package org.ndrexpert.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.X400NonDelivery;

/** The sentences by which Exchange 4.0 to 5.5 says an X.411 diagnostic to the sender (Q174175, Q230420, Q257264, Q195201, Q146588, Q181947). */
final class X400Words {
    private static final Map<String, NonDeliveryDiagnostic> DIAGNOSTICS = new LinkedHashMap<>();

    static {
        DIAGNOSTICS.put("the recipient name is not recognized", NonDeliveryDiagnostic.UNRECOGNISED_OR_NAME);
        DIAGNOSTICS.put("the recipient name is ambiguous", NonDeliveryDiagnostic.AMBIGUOUS_OR_NAME);
        DIAGNOSTICS.put("the recipient could not be processed due to congestion", NonDeliveryDiagnostic.MTS_CONGESTION);
        DIAGNOSTICS.put("the recipient was detected looping", NonDeliveryDiagnostic.LOOP_DETECTED);
        DIAGNOSTICS.put("the recipient was unavailable to take delivery", NonDeliveryDiagnostic.RECIPIENT_UNAVAILABLE);
        DIAGNOSTICS.put("the maximum time for delivering the message expired", NonDeliveryDiagnostic.MAXIMUM_TIME_EXPIRED);
        DIAGNOSTICS.put("the content length of the message is too long", NonDeliveryDiagnostic.CONTENT_TOO_LONG);
        DIAGNOSTICS.put("arguments in the recipient was detected as being invalid", NonDeliveryDiagnostic.INVALID_ARGUMENTS);
        DIAGNOSTICS.put("a syntax error was detected in the content", NonDeliveryDiagnostic.CONTENT_SYNTAX_ERROR);
        DIAGNOSTICS.put("were missing from the recipient", NonDeliveryDiagnostic.PROTOCOL_VIOLATION);
        DIAGNOSTICS.put("contains a content type that is not supported", NonDeliveryDiagnostic.CONTENT_TYPE_NOT_SUPPORTED);
        DIAGNOSTICS.put("could not be transferred because it could not be downgraded", NonDeliveryDiagnostic.UNABLE_TO_DOWNGRADE);
    }

    private X400Words() {}

    /**
     * What the explanation and the identifier say; absent where neither says anything. The reason is stated for one failure
     * only.
     */
    static @Nullable X400NonDelivery read(@Nullable String recipient, String explanation, @Nullable String mtsId) {
        NonDeliveryDiagnostic diagnostic = null;
        for (Map.Entry<String, NonDeliveryDiagnostic> sentence : DIAGNOSTICS.entrySet()) {
            if (Scan.has(explanation, sentence.getKey())) {
                diagnostic = sentence.getValue();
                break;
            }
        }
        NonDeliveryReason reason = Scan.has(explanation, "a required directory operation was unsuccessful")
                ? NonDeliveryReason.DIRECTORY_OPERATION_UNSUCCESSFUL : null;
        if (diagnostic == null && reason == null && mtsId == null) {
            return null;
        }
        return new X400NonDelivery(recipient, reason, diagnostic, mtsId, null);
    }
}
