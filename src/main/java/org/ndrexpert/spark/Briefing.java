package org.ndrexpert.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.ndrexpert.incident.IncidentFile;
import org.ndrexpert.knowledge.Digests;
import org.ndrexpert.knowledge.PackedKnowledge;

/** Reads on the driver what every task has to know, so that what is wrong with it is told before anything is done. */
final class Briefing {

    /** Site facts that cannot be used; the message has every mistake on a line of its own. */
    static final class SiteFactsException extends Exception {
        private static final long serialVersionUID = 1L;

        SiteFactsException(List<String> problems) {
            super(String.join("\n", problems));
        }
    }

    private final JavaSparkContext spark;
    private final Configuration hadoop;

    Briefing(SparkContext spark) {
        this.spark = new JavaSparkContext(spark);
        this.hadoop = spark.hadoopConfiguration();
    }

    /**
     * What the tasks of a job do.
     *
     * @throws SiteFactsException where site facts cannot be read
     * @throws org.ndrexpert.knowledge.KnowledgeException with every defect of the knowledge
     */
    Diagnosing diagnosing(JobOptions options) throws SiteFactsException, IOException {
        List<SiteText> site = site(options.context());
        byte[] knowledge = options.knowledge() == null ? new byte[0] : packed(options.knowledge());
        List<String> all = new ArrayList<>(List.of(text(knowledge)));
        site.forEach(file -> all.addAll(List.of(file.name(), text(file.text()))));
        Expertise expertise = new Expertise(Digests.of(all.toArray(String[]::new)), spark.broadcast(knowledge), site);
        return new Diagnosing(expertise, options.limit(), attempts());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private List<SiteText> site(List<String> files) throws SiteFactsException {
        List<SiteText> site = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String file : files) {
            Path path = new Path(file);
            try (InputStream bytes = InputFiles.open(path, hadoop)) {
                SiteText text = new SiteText(InputFiles.name(path), bytes.readAllBytes());
                IncidentFile.readContext(text.name(), text.text(), problems);
                site.add(text);
            } catch (IOException | RuntimeException e) {
                problems.add(file + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new SiteFactsException(problems);
        }
        return site;
    }

    private byte[] packed(String folder) throws IOException {
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem(hadoop);
        if ("file".equals(files.getUri().getScheme())) {
            return PackedKnowledge.of(java.nio.file.Path.of(path.toUri().getPath()));
        }
        java.nio.file.Path copies = Files.createTempDirectory("ndr-knowledge");
        FileSystem here = FileSystem.getLocal(hadoop);
        try {
            Path copy = new Path(copies.resolve("knowledge").toUri());
            files.copyToLocalFile(path, copy);
            return PackedKnowledge.of(copies.resolve("knowledge"));
        } finally {
            here.delete(new Path(copies.toUri()), true);
        }
    }

    /** How often Spark tries a task; {@code local[2]} tries it once, {@code local[2,4]} four times. */
    private int attempts() {
        String master = spark.sc().master();
        if (!spark.isLocal()) {
            return spark.sc().conf().getInt("spark.task.maxFailures", 4);
        }
        int comma = master.indexOf(',');
        return comma < 0 ? 1 : Integer.parseInt(master.substring(comma + 1, master.indexOf(']')).strip());
    }
}
