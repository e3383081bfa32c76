package org.ndrexpert.summary;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.diagnosis.Diagnosis;

/**
 * What many diagnoses say together, in memory that does not grow with their number. The order in which they are added makes no
 * difference, nor does it when parts of them are added to summaries that are merged later.
 *
 * <p>A summary belongs to one thread at a time; let each thread fill one of its own, and merge them.
 */
public final class Summary {

    private final Map<Part, Census> parts = new EnumMap<>(Part.class);
    private final Tally total = new Tally();
    private final Sample knowledge = new Sample();
    private final Counting counting = new Counting();

    public Summary() {
        for (Part part : Part.values()) {
            parts.put(part, new Census(part.cap()));
        }
    }

    /** Counts a diagnosis; its incident's name stands for where it came from. */
    public void add(Diagnosis diagnosis) {
        add(diagnosis, diagnosis.incident());
    }

    /** @param source where the incident came from, which is shown as an example; best different for each */
    public void add(Diagnosis diagnosis, String source) {
        add(counting.of(diagnosis, source));
    }

    /** Counts what another thread has taken apart. */
    public void add(Counted counted) {
        knowledge.add(counted.knowledge());
        total.absorb(counted.total());
        counted.counts().forEach(count -> parts.get(count.part()).add(count.key(), count.at(), count.tally()));
    }

    /**
     * Counts an input that could not be diagnosed.
     *
     * @param kind what is wrong with it in a few words, the same for all of that sort
     * @param source where it came from, which is shown as an example
     */
    public void reject(String kind, String source) {
        parts.get(Part.REJECTS).add(List.of(Names.name(kind)), Hash.of(0, source), Tally.one(Verdict.UNEXPLAINED, 0).like(Names.name(source)));
    }

    /** Counts an input that could not be diagnosed, without an example. */
    public void reject(String kind) {
        parts.get(Part.REJECTS).add(List.of(Names.name(kind)), 0, Tally.one(Verdict.UNEXPLAINED, 0));
    }

    /** Counts what another has counted, which stays as it is. */
    public void add(Summary other) {
        absorb(other);
    }

    /** Both together; this and {@code other} stay as they are. */
    public Summary merge(Summary other) {
        return new Summary().absorb(this).absorb(other);
    }

    /** Everything that is known, as one line of JSON that {@link #of} makes an equal summary of, on this machine or another. */
    public String state() {
        StringWriter state = new StringWriter();
        try {
            writeState(state);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail", e);
        }
        return state.toString();
    }

    /** Writes {@link #state}, which may be tens of megabytes, piece by piece; {@code to} stays open. */
    public void writeState(Writer to) throws IOException {
        SummaryState.write(this, to);
    }

    /** @throws IllegalArgumentException where the text is not the state of a summary, or of another version of it */
    public static Summary of(String state) {
        return SummaryState.read(state);
    }

    /** Diagnoses that were added. */
    public long incidents() {
        return total.all();
    }

    /** Inputs that were rejected. */
    public long rejects() {
        return census(Part.REJECTS).total().all();
    }

    private Summary absorb(Summary other) {
        other.parts.forEach((part, census) -> parts.get(part).absorb(census));
        total.absorb(other.total);
        knowledge.absorb(other.knowledge);
        return this;
    }

    Census census(Part part) {
        return parts.get(part);
    }

    /** All incidents. */
    Tally total() {
        return total;
    }

    /** The knowledge bases that were used, each by its digest. */
    Sample knowledge() {
        return knowledge;
    }
}
