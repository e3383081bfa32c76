package org.ndrexpert.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.explanation.DiagnosisCsv;
import org.ndrexpert.explanation.DiagnosisDocument;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.IncidentReading;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.StoredRecord;
import org.ndrexpert.incident.StoredRecord.Position;
import org.ndrexpert.incident.Unreadable;
import org.ndrexpert.knowledge.RulesFailedException;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.SharedFacts;
import org.ndrexpert.summary.Counting;

/** Turns a record into what is written and counted of it; whatever the record is, something is. For any number of threads at once. */
final class Evaluation {

    private final SharedFacts site;
    private final Function<Incident, Diagnosis> diagnosing;
    private final boolean table;
    private final Counting counting = new Counting();

    /**
     * @param context site facts, which go with incidents as {@link SharedFacts} says
     * @param table whether it is also to become rows of a table
     */
    Evaluation(List<Known> context, Function<Incident, Diagnosis> diagnosing, boolean table) {
        this.site = SharedFacts.of(context);
        this.diagnosing = diagnosing;
        this.table = table;
    }

    List<Entry> of(StoredRecord record) {
        try {
            return record.read(site).stream().map(reading -> of(record.position(), reading)).toList();
        } catch (IOException e) {
            return List.of(new Reject(record.position(), Reject.Kind.UNREADABLE, List.of(Inputs.cannotRead(record.position().source(), e))));
        } catch (Throwable e) {
            return List.of(failed(record.position(), e));
        }
    }

    private Entry of(Position position, IncidentReading reading) {
        if (reading instanceof Unreadable unreadable) {
            return new Reject(position, Reject.Kind.UNREADABLE, unreadable.mistakes());
        }
        Incident incident = (Incident) reading;
        try {
            Diagnosis diagnosis = diagnosing.apply(incident);
            ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
            DiagnosisDocument.writeJson(diagnosis, incident.source(), line);
            line.write('\n');
            String rows = table ? DiagnosisCsv.lines(diagnosis, incident.source()) : "";
            return new Diagnosed(counting.of(diagnosis, incident.source()), line.toByteArray(), rows.getBytes(StandardCharsets.UTF_8));
        } catch (RulesFailedException e) {
            return new Reject(position, Reject.Kind.RULES_FAILED, List.of(position.source() + ": " + e.getMessage()));
        } catch (Throwable e) {
            return failed(position, e);
        }
    }

    /** Errors too: a record that is too deep or too large for this machine must not take the others with it. */
    private static Reject failed(Position position, Throwable e) {
        return new Reject(position, Reject.Kind.FAILED, List.of(position.source() + ": the program failed on this record (" + e + "); please report it"));
    }
}
