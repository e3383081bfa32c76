package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notification of Amazon SES about a bounce or a delivery, forwarded as mail: one JSON document, which may stand as a string in
 * another, with words after it.
 *
 * <pre>
 * {"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"anna@example.org","action":"failed",
 * "status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}],"reportingMTA":"dsn; a8-60.example.com"}}
 * </pre>
 */
final class AmazonNotification implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = text.has("\"bouncedrecipients", "\\\"bouncedrecipients", "\"delivery") ? text.lineWith(0, "{") : -1;
        return at >= 0 && text.line(at).stripLeading().startsWith("{") && notification(text, at, report);
    }

    private static boolean notification(ReportText text, int at, ReportDraft report) {
        JsonNode document = parsed(text.joined(at, text.size(), ""));
        JsonNode inner = document == null || !document.path("Message").isString() ? null : parsed(document.path("Message").asString());
        JsonNode said = inner != null ? inner : document;
        if (said == null) {
            return false;
        }
        Place place = text.place(at);
        report.value("reportingMta", afterType(value(said.path("bounce"), "reportingMTA")), place);
        report.value("reportingMta", afterType(value(said.path("delivery"), "reportingMTA")), place);
        List<RecipientDraft> recipients = bounced(said.path("bounce"), place, report);
        recipients.addAll(delivered(said.path("delivery"), place, report));
        if (!recipients.isEmpty()) {
            report.format(Format.AMAZON_SES);
            JsonNode headers = said.path("mail").path("commonHeaders");
            report.value("original.subject", value(headers, "subject"), place);
            report.value("original.from", value(headers.path("from"), 0), place);
            report.value("original.to", value(headers.path("to"), 0), place);
            report.value("original.date", value(headers, "date"), place);
        }
        return !recipients.isEmpty();
    }

    /** The first document in the text; absent where there is none. */
    private static @Nullable JsonNode parsed(String text) {
        try {
            return Reader.JSON.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static List<RecipientDraft> bounced(JsonNode bounce, Place place, ReportDraft report) {
        List<RecipientDraft> recipients = new ArrayList<>();
        for (JsonNode one : bounce.path("bouncedRecipients")) {
            if (report.isFull()) {
                break;
            }
            recipients.add(report.newFromText().finalRecipient(value(one, "emailAddress"), place)
                    .action(action(value(one, "action")), place)
                    .status(status(value(one, "status")), place)
                    .diagnosticCode(value(one, "diagnosticCode"), place));
        }
        return recipients;
    }

    private static List<RecipientDraft> delivered(JsonNode delivery, Place place, ReportDraft report) {
        List<RecipientDraft> recipients = new ArrayList<>();
        for (JsonNode one : delivery.path("recipients")) {
            if (report.isFull()) {
                break;
            }
            recipients.add(report.newFromText().finalRecipient(one.asString(""), place).action(Action.DELIVERED, place)
                    .diagnosticCode(value(delivery, "smtpResponse"), place));
        }
        return recipients;
    }

    private static @Nullable Action action(@Nullable String said) {
        for (Action action : Action.values()) {
            if (action.term().equals(said)) {
                return action;
            }
        }
        return said == null ? Action.FAILED : null;
    }

    private static @Nullable String status(@Nullable String said) {
        return said == null ? null : Replies.status(said);
    }

    private static @Nullable String afterType(@Nullable String mta) {
        return mta == null ? null : mta.substring(mta.indexOf(';') + 1).strip();
    }

    private static @Nullable String value(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable String value(JsonNode list, int index) {
        JsonNode value = list.path(index);
        return value.isString() ? value.asString() : null;
    }

    /** Made when the first notification comes, since most runs see none. */
    private static final class Reader {
        private static final ObjectReader JSON = new JsonMapper().reader()
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        private Reader() {}
    }
}
