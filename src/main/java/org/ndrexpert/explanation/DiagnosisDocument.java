package org.ndrexpert.explanation;

import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Party;
import org.ndrexpert.catalogue.Remedial;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.diagnosis.CodeReading;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.report.Reading;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A diagnosis as a document for programs: the same structure in JSON and YAML, the same bytes for an equal diagnosis. */
public final class DiagnosisDocument {

    /** The version of the structure; a consumer that knows it can rely on what it knows of it. */
    private static final String SCHEMA_VERSION = "1";

    private static final JsonFactory JSON = new JsonFactory();

    private static final JsonFactory KEEPING_OPEN =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Json json;
    private final LayerDocument layers;

    private DiagnosisDocument(Json json) {
        this.json = json;
        this.layers = new LayerDocument(json);
    }

    /** One line of JSON, without a line break at its end. */
    public static String json(Diagnosis diagnosis) {
        return json(diagnosis, null);
    }

    /** @param source path of the input, which becomes the key {@code source}; absent where it came from none */
    public static String json(Diagnosis diagnosis, @Nullable String source) {
        return written(JSON, diagnosis, source, null);
    }

    /** A YAML document that begins with its mark. */
    public static String yaml(Diagnosis diagnosis, @Nullable String source) {
        return yaml(diagnosis, source, null);
    }

    /**
     * @param nearMisses become the key {@code nearMisses}: a list of rules with the keys {@code article}, {@code rule}, {@code file},
     *     {@code line}, {@code draws}, {@code servers}, {@code recipients}, and {@code lacking}, the conditions that are not met as
     *     {@link WhyDocument} writes them; no such key where absent
     */
    public static String yaml(Diagnosis diagnosis, @Nullable String source, @Nullable List<NearMiss> nearMisses) {
        return written(new YAMLFactory(), diagnosis, source, nearMisses);
    }

    /** JSON in UTF-8 to a stream, which stays open. */
    public static void writeJson(Diagnosis diagnosis, @Nullable String source, OutputStream to) {
        writeJson(diagnosis, source, null, to);
    }

    /** @param nearMisses as {@link #yaml(Diagnosis, String, List)} has them */
    public static void writeJson(Diagnosis diagnosis, @Nullable String source, @Nullable List<NearMiss> nearMisses, OutputStream to) {
        try (JsonGenerator generator = KEEPING_OPEN.createGenerator(ObjectWriteContext.empty(), to)) {
            new DiagnosisDocument(new Json(generator)).write(diagnosis, source, nearMisses);
        }
    }

    /** What a report says, as one line of JSON. */
    public static String json(Reading reading, String source) {
        return Json.line(json -> {
            json.text("source", source);
            new ReportDocument(json).write(reading);
        });
    }

    private static String written(
            TokenStreamFactory factory, Diagnosis diagnosis, @Nullable String source, @Nullable List<NearMiss> nearMisses) {
        StringWriter written = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), (Writer) written)) {
            new DiagnosisDocument(new Json(generator)).write(diagnosis, source, nearMisses);
        }
        return written.toString();
    }

    private void write(Diagnosis diagnosis, @Nullable String source, @Nullable List<NearMiss> nearMisses) {
        json.object(() -> {
            json.text("schemaVersion", SCHEMA_VERSION).text("source", source).text("incident", diagnosis.incident())
                    .text("knowledge", diagnosis.knowledge());
            if (diagnosis.reading() != null) {
                json.object("report", () -> new ReportDocument(json).write(diagnosis.reading()));
            }
            layers.write(diagnosis);
            json.list("codes", diagnosis.codes(), this::write)
                    .list("findings", diagnosis.findings(), finding -> write(finding, diagnosis))
                    .list("remedies", diagnosis.remedies(), remedy -> write(remedy, diagnosis))
                    .list("questions", diagnosis.questions(), this::write)
                    .texts("warnings", diagnosis.warnings());
            if (!diagnosis.cautions().isEmpty()) {
                json.texts("cautions", diagnosis.cautions());
            }
            if (nearMisses != null) {
                TrialDocument trials = new TrialDocument(json);
                json.list("nearMisses", nearMisses, trials::write);
            }
        });
    }

    private void write(CodeReading code) {
        json.object(() -> json.text("code", code.code()).texts("recipients", code.recipients()).text("host", code.host())
                .text("saidBy", code.saidBy() == null ? null : code.saidBy().term()).text("meaning", code.meaning())
                .text("source", code.source()).flag("registry", code.registry() ? Boolean.TRUE : null).text("otherwise", code.otherwise()));
    }

    private void write(Finding finding, Diagnosis diagnosis) {
        Article article = finding.article();
        json.object(() -> {
            json.text("article", article.article());
            if (!article.aliases().isEmpty()) {
                json.texts("aliases", article.aliases());
            }
            layers.writeName(diagnosis, article.article());
            json.text("title", article.title())
                    .text("certainty", finding.certainty().term())
                    .texts("recipients", finding.recipients())
                    .texts("servers", finding.servers())
                    .text("closeness", finding.closeness() == null ? null : finding.closeness().term())
                    .flag("outcome", article.outcome())
                    .texts("behind", finding.behind())
                    .text("cause", article.cause())
                    .texts("fixedBy", article.fixedBy().stream().map(Party::term).toList())
                    .text("source", article.source())
                    .text("sourceDate", article.sourceDate())
                    .list("notes", article.notes(), note -> json.object(() -> json.text("note", note.note())
                            .text("source", note.source()).flag("inferred", note.inference())))
                    .list("references", article.references(), reference -> json.object(() -> json.text("id", reference.id())
                            .text("title", reference.title()).text("url", reference.url()).text("printedAs", reference.printedAs())))
                    .list("inferences", finding.inferences(), this::write);
        });
    }

    private void write(Inference inference) {
        json.object(() -> {
            json.text("rule", inference.rule()).text("draws", inference.draws())
                    .text("layer", inference.layer().isEmpty() ? null : inference.layer())
                    .text("file", inference.file()).number("line", inference.line());
            if (inference.inferred()) {
                json.flag("inferred", true);
            }
            json.texts("because", inference.because());
        });
    }

    private void write(Remedy remedy, Diagnosis diagnosis) {
        Remedial remedial = remedy.remedial();
        json.object(() -> {
            json.text("kind", remedial.kind().term()).text("article", remedy.article());
            layers.writeName(diagnosis, remedy.article());
            json.text("server", remedy.server().isEmpty() ? null : remedy.server())
                    .text("summary", Summary.of(remedy))
                    .text("applicability", remedy.applicability().term())
                    .text("certainty", remedy.certainty().term());
            if (remedial instanceof Hotfix hotfix) {
                write(hotfix);
            } else if (remedial instanceof ServicePack pack) {
                json.flag("inferred", pack.inference());
            } else if (remedial instanceof Step step) {
                json.flag("inferred", step.inference()).text("source", step.source());
            }
            json.list("inferences", remedy.inferences(), this::write);
        });
    }

    private void write(Hotfix hotfix) {
        json.text("file", hotfix.file())
                .text("version", hotfix.version() == null ? null : hotfix.version().toString())
                .text("platform", hotfix.platform() == null ? null : hotfix.platform().term())
                .number("sizeBytes", hotfix.sizeBytes())
                .text("date", hotfix.date())
                .text("download", hotfix.download())
                .text("prerequisite", hotfix.requires() == null ? null : hotfix.requires().name())
                .text("caution", hotfix.caution() == null ? null : hotfix.caution().strip())
                .text("note", hotfix.note() == null ? null : hotfix.note().strip());
    }

    private void write(Question question) {
        json.object(() -> {
            json.text("asks", question.asks()).text("text", question.text()).text("how", question.how())
                    .text("record", question.record()).texts("decides", question.decides())
                    .texts("confirms", question.confirms()).texts("excludes", question.excludes());
            if (!question.helps().isEmpty()) {
                json.list("helps", question.helps(), together -> json.object(() ->
                        json.text("article", together.article()).texts("with", together.with())));
            }
        });
    }
}
