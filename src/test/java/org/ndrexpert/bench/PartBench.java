package org.ndrexpert.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.explanation.DiagnosisDocument;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Situation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The inner parts one by one: each call takes the next of the incidents in turn, so a figure is the average of all of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 7, time = 2)
@Fork(value = 2, jvmArgs = {"-XX:+UseParallelGC", "-Xmx1g", "-Dslf4j.internal.verbosity=ERROR"})
public class PartBench {

    private List<byte[]> messages;
    private List<Incident> incidents;
    private List<Situation> situations;
    private List<Diagnosis> diagnoses;
    private NdrExpert expert;
    private int turn;

    /** Loads the knowledge and prepares what each part takes. */
    @Setup
    public void prepare() throws IOException {
        expert = NdrExpert.load();
        messages = BenchIncidents.messages();
        incidents = BenchIncidents.withFacts();
        situations = incidents.stream().map(expert::situation).toList();
        diagnoses = incidents.stream().map(expert::diagnose).toList();
    }

    private <T> T next(List<T> all) {
        turn = turn + 1 < all.size() ? turn + 1 : 0;
        return all.get(turn);
    }

    /** A message's bytes become what it says, with the place of each value. */
    @Benchmark
    public Reading reportRead() {
        return ReportReader.read(next(messages));
    }

    /** What is stated becomes what the rules are told. */
    @Benchmark
    public Situation situationDerived() {
        return expert.situation(next(incidents));
    }

    /** The rules fire; of what they conclude nothing is read but their names. */
    @Benchmark
    public List<String> rulesFired() {
        return expert.knowledge().rulesThatHold(next(situations));
    }

    /** The rules fire, and findings, remedies, questions and reasons are made of it. */
    @Benchmark
    public Diagnosis situationDiagnosed() {
        return expert.knowledge().diagnose("bench", null, next(situations));
    }

    /** A diagnosis becomes its line. */
    @Benchmark
    public String jsonWritten() {
        return DiagnosisDocument.json(next(diagnoses));
    }
}
