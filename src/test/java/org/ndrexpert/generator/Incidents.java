package org.ndrexpert.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.report.OutlookItem;

/** Makes incidents out of what the tests of this project know, each by the dice of its number alone. */
final class Incidents {

    private static final List<String> LAYOUTS = List.of("postfix.eml", "exchange-2010.eml", "exchange-2003.eml", "gmail.eml", "sendmail.eml",
            "exim.eml", "dsn.eml", "exchange-5.5.eml", "qmail.eml");
    private static final List<String> SUBJECTS = List.of("Offer", "Minutes", "Invoice 4711", "Price list for autumn", "Re: your order", "Newsletter");

    private final long seed;
    private final List<Story> stories;
    private final ReportSamples samples;
    private final StatedCases cases;
    private final List<List<Reply>> repliesByStatus = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private final List<Shape> layouts = new ArrayList<>();
    private final Shape pasted;
    private int weight;

    private Incidents(long seed, long count, ReportSamples samples, StatedCases cases, Path layouts) throws IOException {
        this.seed = seed;
        this.stories = Story.in(seed, count);
        this.samples = samples;
        this.cases = cases;
        for (List<Reply> replies : cases.replies.values()) {
            repliesByStatus.add(replies);
            weight += replies.get(0).weight();
            weights.add(weight);
        }
        for (String name : LAYOUTS) {
            this.layouts.add(Shape.of(Files.readString(layouts.resolve(name))));
        }
        this.pasted = Shape.of(Files.readString(layouts.resolve("pasted.txt")));
    }

    /** @param project the folder of this project */
    static Incidents of(long seed, long count, Path project) throws IOException {
        Path tests = project.resolve("src/test/resources");
        ReportSamples samples = ReportSamples.read(List.of(tests.resolve("reports"), project.resolve("test-cases"), project.resolve("facts/incidents")));
        return new Incidents(seed, count, samples, StatedCases.read(project.resolve("test-cases")), tests.resolve("generator"));
    }

    Dice dice(long number) {
        return Dice.of(seed, number);
    }

    /** A report as mail: a third of them varied samples, the others answers of servers in the layout of one mail system or another. */
    byte[] mail(long number) {
        Dice dice = dice(number);
        return dice.chance(1, 3) ? bytes(dice.pick(samples.reports), new Variation(dice, MailTime.any(dice)))
                : bytes(dice.pickSkewed(layouts), answered(dice, number));
    }

    byte[] pasted(long number) {
        return bytes(pasted, answered(dice(number), number));
    }

    /** A report in the layout that names every field. */
    byte[] plain(long number) {
        return bytes(layouts.get(LAYOUTS.indexOf("dsn.eml")), answered(dice(number), number));
    }

    /** A mail that is no report. */
    byte[] other(long number) {
        Dice dice = dice(number);
        return bytes(dice.pick(samples.others), new Variation(dice, MailTime.any(dice)));
    }

    /** A report as Outlook saves it. */
    byte[] outlook(long number) {
        Dice dice = dice(number);
        Variation variation = answered(dice, number);
        return OutlookItem.ofClass("REPORT.IPM.Note.NDR").text(0x0037, "Undeliverable: Minutes").text(0x0C1A, "System Administrator")
                .text(0x0049, "Minutes").time(0x004E, variation.time - 60)
                .recipient(OutlookItem.person(variation.value("local"), variation.value("recipient")).number(0x0C04, 1).number(0x0C05, 35)
                        .time(0x0032, variation.time)
                        .text(0x0C1B, "<" + variation.value("own") + " #" + variation.value("status") + " smtp;" + variation.value("reply") + ">"))
                .file();
    }

    /** What somebody knows of an incident without a report, as JSON for each observation. */
    List<String> stated(long number) {
        Dice dice = dice(number);
        List<List<Shape>> scenarios = dice.chance(1, 4) ? dice.pick(cases.files) : dice.pickSkewed(cases.files);
        Variation variation = new Variation(dice, MailTime.any(dice));
        return dice.pick(scenarios).stream().map(shape -> shape.text(variation)).toList();
    }

    private static byte[] bytes(Shape shape, Variation variation) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream(4096);
        shape.write(variation, mail);
        return mail.toByteArray();
    }

    /** One in twelve belongs to something that goes on; of these the first stories have most. */
    private Variation answered(Dice dice, long number) {
        if (dice.chance(1, 12)) {
            Story story = dice.pickSkewed(stories);
            Variation variation = new Variation(dice, story.time(dice));
            return fill(variation, story.reply(), story.reply().host(), story.isLoop() ? story : null, number);
        }
        int thrown = dice.below(weight);
        int at = 0;
        while (weights.get(at) <= thrown) {
            at++;
        }
        Variation variation = new Variation(dice, MailTime.any(dice));
        Reply reply = dice.pickSkewed(repliesByStatus.get(at));
        return fill(variation, reply, Shape.of(reply.host()).text(variation), null, number);
    }

    private static Variation fill(Variation variation, Reply reply, String host, @Nullable Story loop, long number) {
        Dice dice = variation.dice;
        String own = Names.own(dice);
        String server = "ex" + (1 + dice.skewed(9));
        String local = Names.person(dice);
        String domain = Names.domain(dice);
        variation.with("mta", host).with("ip", Names.address(dice)).with("reply", Shape.of(reply.words()).text(variation)).with("status", reply.status())
                .with("action", reply.action()).with("ownDomain", own).with("own", loop == null ? server + "." + own : loop.own())
                .with("server", server.toUpperCase(Locale.ROOT)).with("sender", Names.person(dice) + "@" + own).with("local", local)
                .with("recipient", loop == null ? local + "@" + domain : loop.recipient()).with("id", "M" + number).with("subject", dice.pick(SUBJECTS));
        return variation;
    }
}
