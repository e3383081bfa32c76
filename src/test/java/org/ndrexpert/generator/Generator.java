package org.ndrexpert.generator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes any number of incidents in every form that is read, some of them poisoned, and counts what has to come of them. The same seed
 * gives the same bytes on every machine. In memory is one incident at a time.
 */
public final class Generator {

    private static final long POISON_STREAM = 0x706F69736F6EL;
    private static final int PERCENT_OF = 10_000;
    private static final int FILES_OF_POISON = 100_000;

    private final long seed;
    private final long count;
    private final int poisonPerTenThousand;
    private final Path folder;
    private final Incidents incidents;
    private final Manifest manifest = new Manifest();
    private long number;
    private int poisonedMails;
    private int poisonedTexts;

    /**
     * @param count incidents, the poisoned ones among them, but for those of poisoned files
     * @param poisonPercent how many are poisoned; 0 for none
     * @param folder takes {@code input} with what is to be read and {@code manifest.json} with what has to come of it
     * @param project the folder of this project, which has the samples
     */
    public Generator(long seed, long count, double poisonPercent, Path folder, Path project) throws IOException {
        this.seed = seed;
        this.count = count;
        this.poisonPerTenThousand = (int) Math.round(poisonPercent * PERCENT_OF / 100);
        this.folder = folder.resolve("input");
        this.incidents = Incidents.of(seed, count, project);
    }

    /** Writes all of it. */
    public void write() throws IOException {
        long left = count;
        for (Container container : Container.values()) {
            long share = container.share(count, left);
            left -= share;
            for (long written = 0; written < share; written += container.each) {
                write(container, (int) (written / container.each), (int) Math.min(container.each, share - written));
            }
        }
        writePoisonedFiles();
        Files.writeString(folder.resolveSibling("manifest.json"), manifest.json(seed, count));
    }

    Manifest manifest() {
        return manifest;
    }

    private void write(Container container, int chunk, int size) throws IOException {
        String name = container.term() + String.format(Locale.ROOT, "-%04d", chunk);
        switch (container) {
            case LOOSE_MAILS, PASTED_TEXTS, OUTLOOK_FILES, CASES_WITH_REPORTS -> writeFiles(container, name, size);
            case MAILDIR -> writeMaildir(name, size);
            case ZIP -> writeZip(name, size);
            case MBOX, MBOX_GZ -> writeMbox(container, name, size);
            default -> writeTexts(container, name, size);
        }
    }

    private void writeFiles(Container container, String name, int size) throws IOException {
        Path into = Files.createDirectories(folder.resolve(container.term()).resolve(name));
        for (int i = 0; i < size; i++, number++) {
            String stem = String.format(Locale.ROOT, "%09d", number);
            switch (container) {
                case PASTED_TEXTS -> one(container, into.resolve(stem + ".txt"), incidents.pasted(number));
                case OUTLOOK_FILES -> one(container, into.resolve(stem + ".msg"), incidents.outlook(number));
                case CASES_WITH_REPORTS -> {
                    Files.write(into.resolve(stem + ".eml"), incidents.plain(number));
                    String known = "incident: Case " + number + "\nreport: " + stem + ".eml\nobservations:\n  - message: {recipientCount: "
                            + (1 + incidents.dice(number).skewed(8_000)) + "}\n";
                    one(container, into.resolve(stem + ".yaml"), known.getBytes(StandardCharsets.UTF_8));
                }
                default -> Files.write(into.resolve(stem + ".eml"), mail(container));
            }
        }
    }

    private void one(Container container, Path file, byte[] content) throws IOException {
        Files.write(file, content);
        manifest.count(container.term(), Outcome.ONE);
    }

    private void writeMaildir(String name, int size) throws IOException {
        Path box = folder.resolve(name);
        for (String part : List.of("new", "cur", "tmp")) {
            Files.createDirectories(box.resolve(part));
        }
        Files.write(box.resolve("tmp").resolve("1.unfinished"), new byte[0]);
        for (int i = 0; i < size; i++, number++) {
            String unique = MailTime.START + number + "." + number + ".mail";
            Files.write(i % 3 == 0 ? box.resolve("new").resolve(unique) : box.resolve("cur").resolve(unique + ":2,S"), mail(Container.MAILDIR));
        }
    }

    private void writeZip(String name, int size) throws IOException {
        try (ZipWriter zip = new ZipWriter(stream(name + ".zip", false))) {
            for (int i = 0; i < size; i++, number++) {
                zip.add("night/" + number + ".eml", mail(Container.ZIP));
            }
        }
    }

    private void writeMbox(Container container, String name, int size) throws IOException {
        boolean packed = container == Container.MBOX_GZ;
        try (OutputStream box = stream(name + (packed ? ".mbox.gz" : ".mbox"), packed)) {
            for (int i = 0; i < size; i++, number++) {
                byte[] mail = mail(container);
                box.write(Packed.latin("From MAILER-DAEMON " + MailTime.mbox(MailTime.any(incidents.dice(number))) + "\n"));
                writeQuoted(box, mail);
                box.write(Packed.latin("\n\n"));
            }
        }
    }

    /** A line of a mail that begins as mails in an mbox do gets a mark. */
    private static void writeQuoted(OutputStream box, byte[] mail) throws IOException {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        box.write(text.contains("\nFrom ") ? Packed.latin(text.replace("\nFrom ", "\n>From ")) : mail);
    }

    private void writeTexts(Container container, String name, int size) throws IOException {
        boolean json = container == Container.JSON_LINES || container == Container.JSON_LINES_GZ;
        boolean packed = container == Container.JSON_LINES_GZ || container == Container.YAML_GZ;
        try (OutputStream texts = stream(name + (json ? ".jsonl" : ".yaml") + (packed ? ".gz" : ""), packed)) {
            for (int i = 0; i < size; i++, number++) {
                texts.write(((json ? "" : "---\n") + text(container, json) + (json ? "\n" : "")).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private OutputStream stream(String name, boolean packed) throws IOException {
        Files.createDirectories(folder);
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
        return packed ? new Packed(file) : file;
    }

    private boolean isPoisoned() {
        return Dice.of(seed ^ POISON_STREAM, number).chance(poisonPerTenThousand, PERCENT_OF);
    }

    /** The next mail; one poisoned mail in a dozen is that of the number before once more. */
    private byte[] mail(Container container) {
        if (!isPoisoned()) {
            manifest.count(container.term(), Outcome.ONE);
            return incidents.mail(number);
        }
        PoisonedMail[] kinds = PoisonedMail.values();
        int kind = poisonedMails++ % (kinds.length + 1);
        if (kind == kinds.length) {
            poisoned(container, "duplicate", Outcome.ONE);
            return incidents.mail(Math.max(0, number - 1));
        }
        poisoned(container, "mail-" + term(kinds[kind]), kinds[kind].outcome());
        return kinds[kind].of(incidents, number);
    }

    private String text(Container container, boolean json) {
        if (isPoisoned()) {
            PoisonedText kind = PoisonedText.values()[poisonedTexts++ / 2 % PoisonedText.values().length];
            poisoned(container, (json ? "json-" : "yaml-") + term(kind), Outcome.REJECT);
            return json ? kind.json(number) : kind.yaml(number);
        }
        manifest.count(container.term(), Outcome.ONE);
        List<String> observations = incidents.stated(number);
        return json ? "{\"incident\": \"INC-" + number + "\", \"observations\": [" + String.join(", ", observations) + "]}"
                : "incident: INC-" + number + "\nobservations:\n  - " + String.join("\n  - ", observations) + "\n";
    }

    private void poisoned(Container container, String kind, Outcome outcome) {
        manifest.count(container.term(), outcome);
        manifest.countPoison(kind, outcome);
    }

    private static String term(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A few of each, so that what takes long to read does not take over. */
    private void writePoisonedFiles() throws IOException {
        if (poisonPerTenThousand == 0) {
            return;
        }
        for (int i = 0; i <= count / FILES_OF_POISON; i++) {
            for (PoisonedFile kind : PoisonedFile.values()) {
                Path into = Files.createDirectories(folder.resolve("odd-files").resolve(String.format(Locale.ROOT, "%s-%03d", term(kind), i)));
                Files.write(into.resolve(kind.file()), kind.of(incidents, number));
                manifest.count("odd-files", kind.outcome());
                manifest.countPoison("file-" + term(kind), kind.outcome());
                number += 10;
            }
        }
    }
}
