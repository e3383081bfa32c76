package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/**
 * A notification of Amazon SES about a bounce or a delivery, forwarded as mail: one JSON document, in which the bounce may be a
 * string of JSON itself.
 *
 * <pre>
 * {"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"anna@example.org","action":"failed",
 * "status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}],"reportingMTA":"dsn; a8-60.example.com"}}
 * </pre>
 */
final class AmazonNotification implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = text.lineWith(0, "notificationtype");
        if (at < 0 || text.lineWith(0, "bouncedrecipients", "\"delivery\\\"", "\"delivery\"") < 0) {
            return false;
        }
        String json = text.joined(0, text.size(), "").replace("\\\"", "\"");
        report.value("reportingMta", host(json), text.place(at));
        boolean any = bounced(json, text.place(at), report) || delivered(json, text.place(at), report);
        if (any) {
            report.format(Format.AMAZON_SES);
        }
        return any;
    }

    private static @Nullable String host(String json) {
        String mta = value(json, "reportingMTA");
        return mta == null ? null : mta.substring(mta.indexOf(';') + 1).strip();
    }

    private static boolean bounced(String json, Place place, ReportDraft report) {
        int list = json.indexOf("\"bouncedRecipients\"");
        int end = list < 0 ? -1 : json.indexOf(']', list);
        int at = list < 0 ? -1 : json.indexOf('{', list);
        boolean any = false;
        while (at >= 0 && at < end) {
            int close = json.indexOf("},{", at);
            int stop = close < 0 || close > end ? end : close;
            String one = json.substring(at, stop);
            RecipientDraft recipient = report.newFromText();
            recipient.finalRecipient(value(one, "emailAddress"), place);
            recipient.action(action(value(one, "action")), place);
            recipient.status(value(one, "status"), place);
            recipient.diagnosticCode(value(one, "diagnosticCode"), place);
            any = true;
            at = stop == end ? -1 : stop + 2;
        }
        return any;
    }

    private static boolean delivered(String json, Place place, ReportDraft report) {
        int list = json.indexOf("\"recipients\":[\"");
        int start = list < 0 ? -1 : json.indexOf('[', list) + 1;
        int end = list < 0 ? -1 : json.indexOf(']', list);
        if (end < 0 || !json.contains("\"smtpResponse\"")) {
            return false;
        }
        String response = value(json, "smtpResponse");
        for (int open = json.indexOf('"', start); open >= 0 && open < end; ) {
            int close = json.indexOf('"', open + 1);
            if (close < 0 || close > end) {
                break;
            }
            report.newFromText().finalRecipient(json.substring(open + 1, close), place).action(Action.DELIVERED, place)
                    .diagnosticCode(response, place);
            open = json.indexOf('"', close + 1);
        }
        return true;
    }

    private static @Nullable Action action(@Nullable String said) {
        for (Action action : Action.values()) {
            if (action.term().equals(said)) {
                return action;
            }
        }
        return said == null ? Action.FAILED : null;
    }

    private static @Nullable String value(String json, String key) {
        int at = json.indexOf("\"" + key + "\"");
        int open = at < 0 ? -1 : json.indexOf('"', at + key.length() + 2);
        int close = open < 0 ? -1 : json.indexOf('"', open + 1);
        return close < 0 ? null : json.substring(open + 1, close);
    }
}
