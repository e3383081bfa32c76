package org.ndrexpert.eventlog;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.InformationStore;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;

/** The events of the Exchange MTA. */
final class MtaWording {

    private static final int LONGEST_CODE = 120;
    private static final int LONGEST_NAME = 1500;

    private MtaWording() {}

    /**
     * Event 290: {@code A non-delivery report (reason code transfer-failure and diagnostic code Omit any diagnostic code) is
     * being generated for message C=US;A= ;P=ORG;L=EX1-0102. It was originally destined for DN:/o=ORG/ou=CORP/cn=USER§
     * (recipient number 1), and was to be redirected to .}
     */
    static void nonDelivery(FlatText text, Told told) {
        int reason = text.find("(reason code", 0) + "(reason code".length();
        int and = text.findOr("and diagnostic code", reason, text.length());
        if (and < text.length()) {
            int diagnostic = and + "and diagnostic code".length();
            told.reason = reason(text, reason, and, told);
            told.diagnostic = diagnostic(text, diagnostic, text.findOr(")", diagnostic, text.length()), told);
        }
        int message = text.find("generated for message", 0);
        if (message >= 0) {
            int from = message + "generated for message".length();
            told.messageId = MtsId.find(text, from, text.findOr("it was originally", from, text.length()));
        }
        told.recipient = recipient(text);
    }

    private static @Nullable NonDeliveryReason reason(FlatText text, int from, int end, Told told) {
        String code = end - from > LONGEST_CODE ? "" : joined(text.words(from, end));
        Optional<NonDeliveryReason> reason = NonDeliveryReason.read(code);
        if (reason.isEmpty() && !code.isEmpty()) {
            told.warnings.add("the reason code in the event is none of X.411: " + code);
        }
        return reason.orElse(null);
    }

    private static @Nullable NonDeliveryDiagnostic diagnostic(FlatText text, int from, int end, Told told) {
        String code = end - from > LONGEST_CODE ? "" : joined(text.words(from, end));
        int remark = code.indexOf(" (");
        String bare = remark < 0 ? code : code.substring(0, remark);
        Optional<NonDeliveryDiagnostic> diagnostic = NonDeliveryDiagnostic.read(code).or(() -> NonDeliveryDiagnostic.read(bare));
        if (diagnostic.isEmpty() && !code.isEmpty()) {
            told.warnings.add("the diagnostic code in the event is none of X.411: " + code);
        }
        return diagnostic.orElse(null);
    }

    /** A code that was broken behind one of its hyphens. */
    private static String joined(String code) {
        return code.replace("- ", "-");
    }

    private static @Nullable String recipient(FlatText text) {
        int destined = text.find("originally destined for", 0);
        if (destined < 0) {
            return null;
        }
        int from = destined + "originally destined for".length();
        int far = Math.min(text.length(), from + LONGEST_NAME);
        int end = text.findOr(", and was to be", from, text.findOr("(recipient number", from, far));
        String name = text.name(from, text.findOr("(recipient number", from, end));
        return name.regionMatches(true, 0, "DN:", 0, 3) ? withoutTail(name.substring(3)) : name.isEmpty() ? null : name;
    }

    /** The directory name before the section sign, the semicolon or the X.400 address that follows it. */
    private static @Nullable String withoutTail(String name) {
        int end = name.length();
        for (String mark : new String[] {"\u00A7", "<A7>", "<a7>", ";", "\u00C2\u00A7", "\uFFFD"}) {
            int at = name.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        String directoryName = name.substring(0, end).strip();
        return directoryName.isEmpty() ? null : directoryName;
    }

    /** Event 270: {@code A permanent error has occurred with Entity /O=ORG/.../CN=MICROSOFT PRIVATE MDB. Message ID: C=US;A= } */
    static void permanentError(FlatText text, Told told) {
        int entity = text.find("occurred with entity", 0);
        int end = text.findOr("message id", entity, text.length());
        boolean isPrivate = text.findOr("private mdb", entity, end) < end;
        boolean isPublic = text.findOr("public mdb", entity, end) < end;
        if (isPrivate != isPublic) {
            told.entity = isPrivate ? InformationStore.PRIVATE_MDB : InformationStore.PUBLIC_MDB;
        }
        told.messageId = MtsId.find(text, end, text.length());
    }

    /** Event 296, which names the message before or after it says that its content was converted. */
    static void converted(FlatText text, Told told) {
        told.messageId = MtsId.find(text, 0, text.length());
    }
}
