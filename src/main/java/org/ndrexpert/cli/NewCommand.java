package org.ndrexpert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.authoring.NewItem;
import org.ndrexpert.authoring.ReportedCase;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.knowledge.RoomFiles;
import org.ndrexpert.observation.Product;
import org.ndrexpert.report.OtherMessage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "new", mixinStandardHelpOptions = true,
        description = "Writes the three files of a new knowledge item: rules, facts and test cases. They load and their cases hold; what is to be"
                + " said is marked " + NewItem.MARK + ", and ndr check lists what is left of these marks.")
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "Its id: the vendor's number, as Q288848, or a status code and a word, as 5.4.0-smarthost.")
    private String article;

    @Parameters(index = "1..*", paramLabel = "WORDS", description = "What tells it from others, in a few words; they go into the files' name and the title.")
    private List<String> words = List.of();

    @Option(names = "--to", paramLabel = "DIR", description = "Knowledge folder; rooms that it lacks are made. Default: the current one.")
    private Path folder = Path.of("");

    @Option(names = "--product", paramLabel = "NAME", description = "The mail server product that it is about, as \"Exchange Server 5.5\".")
    private @Nullable String product;

    @Option(names = "--in", paramLabel = "FOLDER", description = "Folder below rules, facts and test-cases; default: the product's, as exchange-5.5.")
    private @Nullable String room;

    @Option(names = "--from", paramLabel = "FILE", description = "A report whose values become a test case. Names stand in it as in the report.")
    private @Nullable Path report;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        refuseBadId();
        Product about = about();
        String in = room != null ? room : about == null ? "" : about.term().toLowerCase(Locale.ROOT).replace(" server", "").replace(' ', '-');
        if (!in.isEmpty() && !in.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.') || in.startsWith(".")) {
            throw wrong("--in takes the name of a folder, in letters, digits, - and .");
        }
        refuseTakenId();
        Map<String, String> files = new NewItem(article, words, in, about, LocalDate.now()).files(reportedCase());
        try {
            write(files);
        } catch (IOException e) {
            console.err().println("ndr: not all of it could be written: " + e);
            return Exit.OUTPUT_LOST;
        }
        console.err().println("Fill in what is marked " + NewItem.MARK + "; ndr test --filter " + article + " --watch shows the effect of each edit.");
        return Exit.DONE;
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> one : files.entrySet()) {
            Path file = folder.resolve(one.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, one.getValue(), StandardOpenOption.CREATE_NEW);
            console.out().println(file);
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private String reportedCase() {
        if (report == null) {
            return "";
        }
        if (!Files.isRegularFile(report)) {
            throw wrong(report + " is no file");
        }
        Incident incident = Incident.ofReport("report", bytes(report));
        if (incident.reading() instanceof OtherMessage other) {
            throw wrong(report + " is no report on delivery: " + other.why());
        }
        boolean whole = Files.isDirectory(folder.resolve("rules").resolve("verdict"));
        return ReportedCase.of(incident, whole ? NdrExpert.load(folder) : NdrExpert.load());
    }

    private byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw wrong(file + " cannot be read: " + e);
        }
    }

    private void refuseBadId() {
        boolean sound = !article.isEmpty() && Character.isLetterOrDigit(article.charAt(0)) && article.length() <= 40
                && article.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-');
        if (!sound) {
            throw wrong("\"" + article + "\" is no id: letters, digits, . and - only, as in Q288848 or 5.4.0-smarthost");
        }
    }

    private @Nullable Product about() {
        if (product == null) {
            return null;
        }
        Optional<Product> named = Product.named(product);
        return named.orElseThrow(() -> wrong("no product is called \"" + product + "\"; the products are "
                + String.join(", ", Stream.of(Product.values()).map(Product::term).toList())));
    }

    /** A file whose name begins with the id is that item's. */
    private void refuseTakenId() {
        List<Path> taken = Stream.of("facts", "rules", "test-cases").flatMap(room -> RoomFiles.under(folder.resolve(room)).files().stream())
                .filter(this::isOfTheItem).toList();
        if (!taken.isEmpty()) {
            throw wrong(article + " has files already: " + String.join(", ", taken.stream().map(Path::toString).sorted().toList()));
        }
    }

    private boolean isOfTheItem(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(article + "-") || name.startsWith(article + ".yaml") || name.startsWith(article + ".drl");
    }
}
