package org.ndrexpert.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.knowledge.KnowledgeBase;
import org.ndrexpert.knowledge.KnowledgeTexts;
import org.ndrexpert.testcase.TestCases;

/** The pages that people browse: complete, linked, and with nothing in them but text. */
class ReferencePagesTest {

    private static final String DISK = """
            article: Q100001
            aliases: [disk]
            title: The disk of the mail queue is full
            source: https://example.com/kb/100001
            sourceDate: "2001-05-08"
            appliesTo: {role: sending, products: [Exchange 2000 Server, Exchange Server 2003, Exchange Server 2007]}
            codes:
              - {code: "4.3.1"}
            signatures:
              - {code: "4.3.1", words: disk ... full, decisive: true}
              - {event: {source: MSExchangeTransport, id: 7004}}
            fixedBy: [sender-admin, sender]
            cause: The server has no room for its queue.
            hotfixes:
              - {file: Queue.dll, version: "6.5.1.2", requires: {product: Exchange Server 2003, servicePack: 1}, caution: It needs a restart.}
            workarounds:
              - step: Free space on the disk.
            notes:
              - {note: Mail that waits is not lost., inference: true}
            references:
              - {id: KB100003, title: How to look at a disk, url: "https://example.com/kb/100003"}
            seeAlso: [slow-disk]
            """;

    private static final String SLOW = """
            article: slow-disk
            title: The disk is slow
            source: Handbook
            sourceDate: "2001-05-08"
            codes:
              - {code: "4.3.1"}
            cause: The disk takes its time.
            actions:
              - step: Wait.
            """;

    private static final String RULES = """
            package p

            import org.ndrexpert.evidence.*
            import org.ndrexpert.observation.*

            rule "Q100001 excluded: the volume has room"
                @article(Q100001)
                @inference
            when
                Suspicion(article == "Q100001", $scope : scope)
                QueueVolume(server == $scope.server, freeBytes > 1000)
                not SmtpSession(pipelining == true)
            then
                insertLogical(new Exclusion("Q100001", $scope));
            end
            """;

    private static final String QUESTIONS = """
            questions:
              - {asks: queueVolume.freeBytes, question: "How much is free on {server}?", how: Look at the drive.}
              - {asks: smtpSession.pipelining, question: Were commands sent in groups?, how: Look in the log.}
            """;

    private static final String CASES = """
            - scenario: The report has the code
              given:
                - recipientFailure: {finalRecipient: anna@example.org, status: "4.3.1"}
              then: {suspected: [Q100001, slow-disk]}
            """;

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private void write() throws IOException {
        KnowledgeTexts.write(folder, "facts/questions.yaml", QUESTIONS);
        ReferencePages.write(Reference.of(KnowledgeBase.in(folder), TestCases.in(folder.resolve("test-cases")).scenarios()), out());
    }

    private void writeDisks() throws IOException {
        KnowledgeTexts.write(folder, "facts/Q100001.yaml", DISK);
        KnowledgeTexts.write(folder, "facts/slow-disk.yaml", SLOW);
        KnowledgeTexts.write(folder, "rules/Q100001.drl", RULES);
        KnowledgeTexts.write(folder, "test-cases/Q100001.yaml", CASES);
        write();
    }

    /** What a page says, without markup and without what every page has. */
    private List<String> text(String page) throws IOException {
        String whole = Files.readString(out().resolve(page));
        StringBuilder text = new StringBuilder();
        int at = whole.indexOf("<main");
        while (at < whole.length()) {
            int end = whole.indexOf('<', at);
            text.append(whole, at, end < 0 ? whole.length() : end);
            at = end < 0 ? whole.length() : whole.indexOf('>', end) + 1;
        }
        return text.toString().replace("&#39;", "'").replace("&quot;", "\"").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void the_page_of_an_item_gives_the_answer_then_its_grounds_then_cases_and_sources() throws IOException {
        writeDisks();

        assertThat(text("items/Q100001.html")).containsExactly("""
                Q100001 The disk of the mail queue is full
                The server has no room for its queue.
                Who can fix it
                The administrators on the sender's side or the sender
                Mail systems
                Exchange 2000 Server to Exchange Server 2007
                Judged on
                The sending server
                Also known as
                disk
                Certainty
                Can be confirmed or excluded by what reports and servers show
                What to do
                Hotfix Install Queue.dll 6.5.1.2 or later. It needs Exchange Server 2003 Service Pack 1. Caution: It needs a restart.
                Workaround Free space on the disk.
                Good to know
                Mail that waits is not lost. inferred
                How it is told
                This says it outright
                The text “disk ... full”, code 4.3.1
                This raises the suspicion
                Event MSExchangeTransport 7004
                Code 4.3.1
                What decides it
                One of the sentences under a heading is enough; a sentence holds where all of its conditions do.
                Excluded
                The volume has room inferred
                Queue volume on the server in question – free space in bytes is more than 1000
                No SMTP session – pipelining: yes
                rules/Q100001.drl:6
                How to find out
                How much is free on the server?
                Look at the drive.
                Were commands sent in groups?
                Look in the log.
                Cases
                Suspected
                The report has the code Beside it suspected: slow-disk test-cases/Q100001.yaml:1
                Related items
                Look-alikes and references
                slow-disk The disk is slow
                Same status code: 4.3.1
                slow-disk The disk is slow
                Sources
                example.com/kb/100001, 2001-05-08
                KB100003 How to look at a disk, example.com/kb/100003
                In the index of articles: 100001 100003""".lines().toArray(String[]::new));
    }

    @Test
    void the_item_that_is_named_links_back() throws IOException {
        writeDisks();

        assertThat(text("items/slow-disk.html")).containsSubsequence("Items that name this one", "Q100001 The disk of the mail queue is full");
        assertThat(Files.readString(out().resolve("items/slow-disk.html"))).contains("href=\"../items/Q100001.html\"");
    }

    @Test
    void items_are_found_by_code_wording_event_mail_system_and_article() throws IOException {
        writeDisks();

        String disk = "Q100001 The disk of the mail queue is full";
        assertThat(text("codes.html")).containsSubsequence("4.3.x", "4.3.1", disk, "slow-disk The disk is slow");
        assertThat(text("texts.html")).containsSubsequence("disk ... full", disk);
        assertThat(text("events.html")).containsSubsequence("MSExchangeTransport", "7004", disk);
        assertThat(text("products.html")).containsSubsequence("Exchange 2000 Server", disk, "Exchange Server 2003", disk, "any mail system",
                "slow-disk The disk is slow");
        assertThat(text("articles.html")).containsSubsequence("100001", "Q100001, KB100001", disk, "100003", disk);
        assertThat(text("items.html")).containsSubsequence(disk, "slow-disk The disk is slow");
    }

    @Test
    void markup_in_names_and_texts_stays_text() throws IOException {
        String nasty = "<script>alert('x')</script> & <b>\\\"bold\\\"</b>";
        KnowledgeTexts.write(folder, "facts/C1.yaml", """
                article: C1
                title: "%1$s"
                source: "https://example.com/\\"><script>"
                sourceDate: "2001-05-08"
                cause: "%1$s"
                signatures:
                  - {words: "%1$s"}
                  - {token: "<TOKEN>"}
                actions:
                  - step: "%1$s"
                notes:
                  - {note: "%1$s", source: "javascript:alert(1)"}
                """.formatted(nasty));
        KnowledgeTexts.write(folder, "rules/C1.drl", RULES.replace("Q100001", "C1").replace("the volume has room", "<i>the volume</i>"));
        KnowledgeTexts.write(folder, "test-cases/C1.yaml", CASES.replace("The report has", "<script>").replace("Q100001, slow-disk", "C1"));
        write();

        assertThat(new WrittenPages(out()).mistakes).isEmpty();
        for (String page : List.of("items/C1.html", "texts.html", "tokens.html", "items.html")) {
            assertThat(Files.readString(out().resolve(page)))
                    .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &lt;b&gt;&quot;bold&quot;")
                    .doesNotContain("<script", "<b>\"", "<i>", "<TOKEN>", "href=\"javascript");
        }
        assertThat(Files.readString(out().resolve("items/C1.html"))).contains("&lt;i&gt;the volume&lt;/i&gt;", "&lt;script&gt; the code");
    }

    @Test
    void every_link_of_the_built_in_knowledge_leads_somewhere_and_nothing_comes_from_outside() throws IOException {
        ReferencePages.write(Reference.of(KnowledgeBase.builtIn(), TestCases.in(Path.of("test-cases")).scenarios()), out());
        WrittenPages pages = new WrittenPages(out());

        assertThat(pages.links()).isGreaterThan(1000);
        assertThat(pages.mistakes).isEmpty();
        assertThat(Files.readString(out().resolve("style.css"))).doesNotContain("url(", "@import");
        try (var files = Files.walk(out())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("<script", " src=", " style=", "<img", "<iframe");
            }
        }
    }
}
