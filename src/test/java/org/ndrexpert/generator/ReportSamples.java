package org.ndrexpert.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.ReportReader;

/** The reports that the tests read, in every layout, to vary; and the mails among them that are none. */
final class ReportSamples {

    final List<Shape> reports = new ArrayList<>();
    final List<Shape> others = new ArrayList<>();

    /** @param folders with mails; each that the tests hold to what it says */
    static ReportSamples read(List<Path> folders) throws IOException {
        ReportSamples samples = new ReportSamples();
        for (Path folder : folders) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file : found.filter(path -> path.toString().endsWith(".eml")).sorted().toList()) {
                    samples.add(Files.readAllBytes(file));
                }
            }
        }
        return samples;
    }

    private void add(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        boolean plain = text.indexOf('\0') < 0 && !text.startsWith("From ") && text.lines().count() > 1
                && text.chars().filter(c -> c == '\r').count() <= text.chars().filter(c -> c == '\n').count();
        if (plain && !text.contains("${")) {
            (ReportReader.read(mail) instanceof OtherMessage ? others : reports).add(Shape.of(text));
        }
    }
}
