package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ndrexpert.observation.Action;

/**
 * Exchange 2007 to Exchange Online: the lines for administrators. The quoted answers are the same in every language; a list of
 * attempts runs from the last, which has the verdict, to the first, which has the cause.
 *
 * <pre>
 * Generating server: ex1.example.net
 * Receiving server: mx.example.org (192.0.2.25)
 *
 * anna@example.org
 * mx.example.org
 * 3/6/2016 8:12:44 AM - Remote Server at mx.example.org (192.0.2.25) returned '550 4.4.7 QUEUE.Expired; message expired'
 * 3/6/2016 8:02:44 AM - Remote Server at mx.example.org (192.0.2.25) returned '441 4.4.1 Error encountered'
 *
 * berta@example.org
 * #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##rfc822;berta@example.com
 * </pre>
 */
final class Exchange2007Text implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        boolean any = false;
        int blockStart = 0;
        for (int i = ExchangeAnswer.mayBeIn(text) ? 0 : text.size(); i < text.size() && !report.isFull(); i++) {
            ExchangeAnswer first = ExchangeAnswer.at(text, i);
            if (first != null) {
                List<ExchangeAnswer> answers = new ArrayList<>();
                int end = first.end();
                for (ExchangeAnswer next = first; next != null; next = ExchangeAnswer.at(text, end)) {
                    end = next.end();
                    if (!report.takesAttempt() && answers.size() > 1) {
                        answers.remove(answers.size() - 1); // the earliest one has the cause
                    }
                    answers.add(next);
                }
                any |= block(text, report, blockStart, answers);
                blockStart = end;
                i = end - 1;
            }
        }
        return any | ExchangeOnlinePage.read(text, report);
    }

    private static boolean block(ReportText text, ReportDraft report, int start, List<ExchangeAnswer> answers) {
        int at = answers.get(0).start();
        int named = at - 1;
        while (named >= start && (text.line(named).indexOf('@') < 0 || named < at - 4)) {
            named--;
        }
        String address = named < start ? null : Addresses.in(text.line(named));
        if (address == null) {
            return false;
        }
        boolean delayed = text.action() == Action.DELAYED || Scan.has(answers.get(0).words(), "4.4.7 message delayed");
        RecipientDraft recipient = report.newFromText().finalRecipient(address, text.place(named))
                .action(delayed ? Action.DELAYED : Action.FAILED, text.place(at));
        for (int i = named + 1; i < at; i++) {
            String host = Scan.word(text.line(i).strip(), 0, "([");
            recipient.remoteMta(RemoteHosts.isHost(host) ? host : null, text.place(i));
        }
        if (answers.get(0).mark() == ExchangeAnswer.Mark.NUMBER_SIGN) {
            sharp(text, answers.get(0), recipient);
        } else {
            quoted(text, answers, recipient);
        }
        servers(text, report, start, named);
        report.mark(answers.get(0).mark());
        return true;
    }

    /** Exchange 2007 and 2010: one answer, after it the address that the sender wrote to. */
    private static void sharp(ReportText text, ExchangeAnswer answer, RecipientDraft recipient) {
        Place place = text.place(answer.start());
        String words = answer.words();
        int orcpt = words.indexOf("##");
        int rfc822 = orcpt < 0 ? -1 : Scan.find(words, "rfc822;", orcpt);
        recipient.originalRecipient(rfc822 < 0 ? null : Addresses.in(words.substring(rfc822)), place);
        recipient.remoteMta(answer.hostBefore(), place);
        recipient.diagnosticCode(answer.reply(), place);
        verdict(answer, recipient, place);
    }

    /** Exchange 2013 and later: answers, the latest first, of which that one is the verdict. */
    private static void quoted(ReportText text, List<ExchangeAnswer> answers, RecipientDraft recipient) {
        ExchangeAnswer latest = answers.get(0);
        ExchangeAnswer earliest = answers.get(answers.size() - 1);
        Place place = text.place(latest.start());
        recipient.attempts(answers.stream().filter(answer -> !answer.time().isEmpty()).map(answer -> answer.attempt(text)).toList());
        if (answers.size() > 1) {
            recipient.diagnosticCode(answers.stream().map(ExchangeAnswer::words).collect(Collectors.joining("\n")), place).tellsWholeStory();
        } else {
            recipient.diagnosticCode(latest.reply(), place);
        }
        verdict(latest, recipient, place);
        recipient.remoteMta(earliest.server(), text.place(earliest.start()));
        RemoteHosts.read(earliest.words(), recipient, text.place(earliest.start()));
    }

    private static void verdict(ExchangeAnswer answer, RecipientDraft recipient, Place place) {
        recipient.replyCode(Replies.replyCode(answer.reply()), place);
        recipient.status(Replies.status(answer.reply()), place);
        recipient.token(Replies.token(answer.reply()), place);
    }

    /**
     * Reads {@code Generating server: host} and {@code Receiving server: host (address)} above the recipient, whatever their
     * words.
     */
    private static void servers(ReportText text, ReportDraft report, int start, int named) {
        int below = -1;
        for (int i = named - 1; i >= Math.max(start, named - 8); i--) {
            String line = text.line(i).strip();
            int colon = line.indexOf(": ");
            if (line.isEmpty()) {
                continue;
            }
            String host = colon < 0 ? "" : line.substring(colon + 2).strip();
            if (host.isEmpty() || host.indexOf('@') >= 0 || Scan.word(host, 0, "(").length() < host.length() - 48) {
                break;
            }
            if (below >= 0) {
                receiving(text, report, below);
            }
            below = i;
        }
        if (below >= 0) {
            report.value("generatingServer", host(text.line(below)), text.place(below));
        }
    }

    private static void receiving(ReportText text, ReportDraft report, int at) {
        report.value("receivingServer", host(text.line(at)), text.place(at));
    }

    static String host(String line) {
        return Scan.word(line, Scan.skipSpace(line, line.indexOf(':') + 1), "(");
    }
}
