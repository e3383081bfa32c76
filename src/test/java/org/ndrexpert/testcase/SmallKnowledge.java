package org.ndrexpert.testcase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A knowledge folder of two articles and the general rules that make findings of what their rules conclude. */
public final class SmallKnowledge {

    /** A scenario that passes, to be varied. */
    public static final String CASE = """
            - scenario: Mail is refused by the black cat
              given:
                - recipientFailure: {finalRecipient: a@example.com, status: "5.7.99"}
              then: {suspected: [CAT-1]}
            """;

    public static final String OTHER_CASE = """
            - scenario: Mail is eaten by the dog
              given:
                - recipientFailure: {finalRecipient: a@example.com, status: "4.7.99"}
                - message: {recipientCount: 3}
              then: {confirmed: [DOG-1]}
            """;

    private static final String RULES = """
            package %2$s

            import org.ndrexpert.evidence.*
            import org.ndrexpert.observation.*

            rule "%1$s suspected: mail came back with its code"
                @article(%1$s)
            when
                RecipientFailure(status == "%3$s", $recipient : finalRecipient)
            then
                insertLogical(new Suspicion("%1$s", Scope.ofRecipient($recipient)));
            end

            rule "%1$s confirmed: the message had several recipients"
                @article(%1$s)
            when
                Suspicion(article == "%1$s", $scope : scope)
                Message(recipientCount > 1)
            then
                insertLogical(new Confirmation("%1$s", $scope));
            end
            """;

    private static final String FACTS = """
            article: %s
            title: An animal sits on the queue
            source: https://animals.example/
            sourceDate: "2026-01-01"
            cause: The animal does not let the mail pass.
            """;

    private final Path folder;

    public SmallKnowledge(Path folder) throws IOException {
        this.folder = folder;
        write("rules/verdict/verdict.drl", Files.readString(Path.of("rules/verdict/verdict.drl")));
        write("facts/questions.yaml", """
                questions:
                  - asks: message.recipientCount
                    question: How many recipients did the message have?
                    how: Look at it.
                """);
        write("rules/CAT-1.drl", RULES.formatted("CAT-1", "cats", "5.7.99"));
        write("facts/CAT-1.yaml", FACTS.formatted("CAT-1"));
        write("test-cases/CAT-1.yaml", CASE);
        write("rules/DOG-1.drl", RULES.formatted("DOG-1", "dogs", "4.7.99"));
        write("facts/DOG-1.yaml", FACTS.formatted("DOG-1"));
        write("test-cases/DOG-1.yaml", OTHER_CASE);
    }

    public Path folder() {
        return folder;
    }

    public Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Saves as some editors do: another file takes the place of the old one. */
    public void edit(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        Path written = Files.writeString(file.resolveSibling(file.getFileName() + "~"), text.replace(from, to));
        Files.move(written, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    public void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }
}
