package org.ndrexpert.explanation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.DefectPage;
import org.ndrexpert.defect.Inspection;

/**
 * What was found in a knowledge folder, in the Static Analysis Results Interchange Format 2.1.0 of OASIS, which code hosts and editors
 * show beside the lines. Each kind that occurs is a rule with its page as help. Addresses of files are relative to %SRCROOT%.
 */
public final class InspectionSarif {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private final Inspection inspection;
    private final List<DefectKind> kinds;
    private final Json json;

    private InspectionSarif(Inspection inspection, Json json) {
        this.inspection = inspection;
        this.kinds = inspection.defects().stream().map(Defect::kind).distinct().sorted().toList();
        this.json = json;
    }

    /** One line of JSON with its line break. */
    public static String of(Inspection inspection) {
        return Json.line(json -> new InspectionSarif(inspection, json).writeLog()) + "\n";
    }

    private void writeLog() {
        json.text("$schema", SCHEMA).text("version", "2.1.0");
        json.list("runs", List.of(inspection), run -> json.object(this::writeRun));
    }

    private void writeRun() {
        json.object("tool", () -> json.object("driver", () -> {
            json.text("name", "ndr check");
            json.list("rules", kinds, kind -> json.object(() -> writeRule(kind)));
        }));
        json.list("invocations", List.of(inspection), run -> json.object(() -> json.flag("executionSuccessful", true)));
        json.object("originalUriBaseIds", () -> json.object(ROOT, () -> json.text("uri", folder())));
        json.text("columnKind", "unicodeCodePoints");
        json.list("results", inspection.defects(), defect -> json.object(() -> writeResult(defect)));
    }

    /** The address of a folder ends with a slash, whether it is there or not. */
    private String folder() {
        String address = InspectedFile.base(inspection).toUri().toASCIIString();
        return address.endsWith("/") ? address : address + "/";
    }

    private void writeRule(DefectKind kind) {
        json.text("id", kind.id()).text("name", name(kind));
        json.object("shortDescription", () -> json.text("text", kind.title() + "."));
        String page = DefectPage.of(kind);
        json.object("help", () -> json.text("text", page).text("markdown", page));
        json.object("defaultConfiguration", () -> json.text("level", kind.severity().term()));
    }

    /** As in {@code UnknownReference}. */
    private static String name(DefectKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private void writeResult(Defect defect) {
        json.text("ruleId", defect.kind().id()).number("ruleIndex", kinds.indexOf(defect.kind()));
        json.text("level", defect.kind().severity().term());
        json.object("message", () -> json.text("text", defect.message()));
        json.list("locations", List.of(defect), one -> json.object(() -> writeLocation(one)));
        json.object("partialFingerprints", () -> json.text("ndrDefect/v1", fingerprint(defect)));
    }

    private void writeLocation(Defect defect) {
        json.object("physicalLocation", () -> {
            json.object("artifactLocation", () -> json.text("uri", InspectedFile.address(inspection, defect)).text("uriBaseId", ROOT));
            json.object("region", () -> writeRegion(defect));
        });
        if (defect.rule() != null) {
            json.list("logicalLocations", List.of(defect.rule()), rule -> json.object(() -> json.text("name", rule).text("kind", "rule")));
        }
    }

    /** Code hosts show nothing that has no line. */
    private void writeRegion(Defect defect) {
        json.number("startLine", Math.max(1, defect.line())).number("startColumn", defect.column() > 0 ? defect.column() : null);
        String line = inspection.source().line(defect.file(), defect.line());
        if (!line.isEmpty()) {
            json.object("snippet", () -> json.text("text", line));
        }
    }

    /** The same while the defect only moves within its file. */
    private static String fingerprint(Defect defect) {
        String what = String.join("\n", defect.kind().id(), defect.file(), String.valueOf(defect.rule()), defect.found());
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
