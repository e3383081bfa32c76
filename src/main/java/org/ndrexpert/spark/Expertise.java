package org.ndrexpert.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.spark.broadcast.Broadcast;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.incident.IncidentFile;
import org.ndrexpert.knowledge.PackedKnowledge;
import org.ndrexpert.situation.Known;

/**
 * The knowledge of a job on its way to the machines: facts and compiled rules as plain bytes, which no class of the job is needed for.
 * A process loads them once, however many of its tasks ask for them.
 */
final class Expertise implements Serializable {

    private static final long serialVersionUID = 1L;

    /** By the digest of what was loaded. A process of a cluster serves one job. */
    private static final Map<String, Loaded> LOADED = new ConcurrentHashMap<>();

    private final String digest;
    private final Broadcast<byte[]> knowledge;
    private final ArrayList<SiteText> site;

    /**
     * @param digest changes with everything that is loaded
     * @param knowledge as {@link PackedKnowledge} packs it; empty for what comes with the program
     */
    Expertise(String digest, Broadcast<byte[]> knowledge, List<SiteText> site) {
        this.digest = digest;
        this.knowledge = knowledge;
        this.site = new ArrayList<>(site);
    }

    /** What a process has loaded. */
    record Loaded(NdrExpert expert, List<Known> context) {}

    Loaded here() {
        return LOADED.computeIfAbsent(digest, any -> load());
    }

    private Loaded load() {
        byte[] packed = knowledge.value();
        NdrExpert expert = packed.length == 0 ? NdrExpert.load() : NdrExpert.of(PackedKnowledge.load(packed));
        List<Known> context = new ArrayList<>();
        site.forEach(file -> context.addAll(IncidentFile.readContext(file.name(), file.text(), new ArrayList<>()))); // were read before
        return new Loaded(expert, context);
    }
}
