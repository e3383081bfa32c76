package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/** What the words of a report say became of the message. */
final class Wording {
    private static final String[] DELAYED = {
        "warning message only", "has been delayed", "is delayed", "not yet been delivered", "still being retried",
        "could not send mail for past", "this is a warning only", "will be retried", "delivery is delayed",
        "temporary failure report", "do not need to resend", "yet to be delivered", "will keep trying until",
        "noch nicht zugestellt", "verz\u00f6gert sich", "n'a pas encore \u00e9t\u00e9 remis", "est retard\u00e9e",
        "non \u00e8 ancora stato recapitato", "todav\u00eda no se ha entregado", "a\u00fan no se ha entregado", "se ha retrasado",
        "ainda n\u00e3o foi entregue", "nog niet bezorgd", "nog niet afgeleverd", "har \u00e4nnu inte levererats",
        "\u0434\u043e\u0441\u0442\u0430\u0432\u043a\u0430 \u0437\u0430\u0434\u0435\u0440\u0436\u0438\u0432\u0430\u0435\u0442\u0441\u044f"};
    private static final String[] FAILED = {
        "undeliver", "nondeliver", "non-deliver", "could not be delivered", "couldn't be delivered", "not be delivered", "not delivered", "failed", "failure",
        "did not reach", "unable to deliver", "wasn't able to deliver", "permanent", "rejected", "returned", "fatal error", "user unknown",
        "delivery error", "error delivering", "error while trying to deliver", "could not deliver", "giving up", "unknown user",
        "mailbox is full", "trouble delivering", "error sending", "error", "aborted", "cannot be delivered", "couldn't deliver",
        "wasn't delivered", "has been blocked", "message blocked",
        "nicht zugestellt", "unzustellbar", "nicht zustellbar", "nicht erreicht",
        "n'a pas pu \u00eatre remis", "n'a pas \u00e9t\u00e9 remis", "non remis", "\u00e9chec de la remise", "pas pu \u00eatre distribu",
        "non \u00e8 stato recapitato", "impossibile recapitare", "non recapitabile", "mancato recapito",
        "no se pudo entregar", "no se ha podido entregar", "no se puede entregar", "no se entreg\u00f3",
        "n\u00e3o foi entregue", "n\u00e3o p\u00f4de ser entregue", "n\u00e3o foi poss\u00edvel entregar",
        "niet worden afgeleverd", "niet worden bezorgd", "niet afgeleverd", "niet bezorgd", "onbestelbaar",
        "kunde inte levereras", "kan inte levereras", "inte att leverera", "kunne ikke leveres",
        "nie mo\u017cna dostarczy\u0107", "nie zosta\u0142a dostarczona",
        "\u043d\u0435 \u0443\u0434\u0430\u043b\u043e\u0441\u044c \u0434\u043e\u0441\u0442\u0430\u0432", "\u043d\u0435 \u043c\u043e\u0436\u0435\u0442 \u0431\u044b\u0442\u044c \u0434\u043e\u0441\u0442\u0430\u0432\u043b\u0435\u043d", "\u043d\u0435 \u0434\u043e\u0441\u0442\u0430\u0432\u043b\u0435\u043d",
        "\u914d\u4fe1\u3067\u304d\u307e\u305b\u3093", "\u914d\u4fe1\u3055\u308c\u307e\u305b\u3093\u3067\u3057\u305f", "\u9001\u4fe1\u3067\u304d\u307e\u305b\u3093\u3067\u3057\u305f", "\u914d\u9001\u3067\u304d\u307e\u305b\u3093", "\u5c4a\u3051\u308b\u3053\u3068\u304c\u3067\u304d\u307e\u305b\u3093", "\u9001\u4fe1\u30a8\u30e9\u30fc",
        "\u65e0\u6cd5\u6295\u9012", "\u65e0\u6cd5\u53d1\u9001", "\u65e0\u6cd5\u9001\u8fbe", "\u672a\u80fd\u9001\u8fbe", "\u9000\u4fe1", "\u7121\u6cd5\u50b3\u905e", "\u7121\u6cd5\u50b3\u9001", "\u50b3\u9001\u5931\u6557", "\u4f20\u8f93\u5931\u8d25", "\ubc30\ub2ec\ud560 \uc218 \uc5c6"};

    private Wording() {}

    /** What the subject says of the report; behind a colon it quotes the subject of the message that came back. */
    private static String beforeQuoted(String subject) {
        int colon = subject.indexOf(':');
        int wide = subject.indexOf('\uFF1A');
        int end = colon < 0 || wide >= 0 && wide < colon ? wide : colon;
        return end < 0 ? subject : subject.substring(0, end);
    }

    /** Whether the message waits still or came back; absent where the words say neither. */
    static @Nullable Action action(ReportText text) {
        String subject = beforeQuoted(text.header().subject());
        boolean warning = Scan.has(subject, "warning") && Scan.hasAny(text.header().subject(), "delay", "could not send", "not yet", "still");
        boolean saysDelayed = warning || Scan.hasAny(subject, "delay", "retard", "verz\u00f6gert") || text.has(DELAYED);
        boolean saysFailed = text.has("permanent error", "failed permanently", "given up", "giving up", "aborted after");
        if (saysDelayed && !saysFailed) {
            return Action.DELAYED;
        }
        return saysFailed || Scan.hasAny(subject, FAILED) || text.has(FAILED) ? Action.FAILED : null;
    }
}
