package org.ndrexpert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.report.Report;

class InputsTest {
    private static final String MARK = "From MAILER-DAEMON Mon Mar  6 08:13:02 2006\n";

    @TempDir
    Path folder;

    @Test
    void an_mbox_is_divided_at_lines_with_a_date_after_an_empty_line() {
        String mbox = MARK + report("anna") + "\nFrom here on it is text.\n\nFrom our side: nothing at 10 o'clock\n\n"
                + MARK + report("berta") + "\n" + MARK + report("clara");
        assertThat(recipients(mbox)).containsExactly("-#1 anna@recipient.example", "-#2 berta@recipient.example", "-#3 clara@recipient.example");
        assertThat(recipients(mbox.replace("\n", "\r\n"))).hasSize(3);
    }

    @Test
    void each_message_of_an_mbox_is_an_incident_with_a_name_of_its_own(@TempDir Path folder) throws IOException {
        Path box = Files.writeString(folder.resolve("box.mbox"), MARK + report("anna") + "\n" + MARK + report("berta"));
        String two = MARK + report("anna") + "\n" + MARK + report("berta");

        assertThat(names(box.toString(), "")).containsExactly("box#1", "box#2");
        assertThat(names("-", two)).containsExactly("standard input#1", "standard input#2");
        assertThat(names("-", MARK + report("anna"))).containsExactly("standard input");
    }

    private static List<String> names(String input, String standardInput) {
        List<String> names = new ArrayList<>();
        new Inputs(List.of()).read(input, new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                reading -> names.add(((Incident) reading).name()));
        return names;
    }

    @Test
    void messages_of_an_mbox_may_be_larger_than_any_buffer() {
        String padding = "X".repeat(70) + "\n";
        for (int lines : new int[] {900, 921, 922, 923, 15_000, 40_000}) {
            String mbox = MARK + report("anna") + padding.repeat(lines) + "\n" + MARK + report("berta") + padding.repeat(lines);
            assertThat(recipients(mbox)).as("%d lines", lines).containsExactly("-#1 anna@recipient.example", "-#2 berta@recipient.example");
        }
    }

    @Test
    void a_single_message_with_a_from_line_is_no_mbox_of_one() {
        assertThat(recipients(MARK + report("anna"))).containsExactly("- anna@recipient.example");
    }

    @Test
    void of_a_maildir_only_what_was_delivered_is_read() throws IOException {
        for (String name : List.of("new/1.a.host", "cur/2.b.host:2,S", "tmp/3.c.host", "dovecot-uidlist", ".Sent/cur/4.d.host:2,S")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, report(name.substring(name.indexOf('/') + 3, name.indexOf('/') + 4).replace(".", "x")));
        }
        Files.createDirectories(folder.resolve(".Sent/new"));
        Files.createDirectories(folder.resolve(".Sent/tmp"));
        assertThat(read(folder.toString(), InputStream.nullInputStream())).extracting(one -> ((Incident) one).source())
                .containsExactly(folder + "/.Sent/cur/4.d.host:2,S", folder + "/cur/2.b.host:2,S", folder + "/new/1.a.host");
    }

    @Test
    void what_cannot_be_read_is_told_and_the_rest_goes_on() throws IOException {
        Files.writeString(folder.resolve("a.eml"), "");
        Files.writeString(folder.resolve("b.eml"), "From: x@sender.example\nSubject: hello\n\nhello\n");
        Files.writeString(folder.resolve("c.eml"), report("anna"));
        Files.write(folder.resolve("d.msg"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        List<IncidentReading> read = read(folder.toString(), InputStream.nullInputStream());
        assertThat(read.get(0)).isEqualTo(unreadable("a.eml", ":1: the file is empty"));
        assertThat(((Unreadable) read.get(1)).mistakes().get(0)).contains("b.eml:1: this is no report on delivery (ordinary-mail)");
        assertThat(read.get(2)).isInstanceOf(Incident.class);
        assertThat(read.get(3)).isInstanceOf(Unreadable.class);
        assertThat(read("\0", InputStream.nullInputStream()).get(0)).isInstanceOf(Unreadable.class);
    }

    private Unreadable unreadable(String file, String why) {
        return new Unreadable(folder.resolve(file).toString(), List.of(folder.resolve(file) + why));
    }

    private static List<String> recipients(String input) {
        return read("-", new ByteArrayInputStream(input.getBytes(StandardCharsets.US_ASCII))).stream().map(Incident.class::cast)
                .map(incident -> incident.source() + " " + ((Report) incident.reading()).recipients().get(0).finalRecipient()).toList();
    }

    private static List<IncidentReading> read(String input, InputStream standardInput) {
        List<IncidentReading> read = new ArrayList<>();
        new Inputs(List.of()).read(input, standardInput, read::add);
        return read;
    }

    private static String report(String name) {
        return "From: MAILER-DAEMON@mail.sender.example\nSubject: Undelivered Mail Returned to Sender\n\n"
                + "This is the mail system at host mail.sender.example.\n\n<" + name + "@recipient.example>: unknown user: \"" + name + "\"\n\n";
    }
}
