package org.ndrexpert.cli;

import java.util.List;
import java.util.function.Consumer;

import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.IncidentReading;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.Unreadable;
import org.ndrexpert.knowledge.RulesFailedException;
import org.ndrexpert.situation.Known;

/** The incidents that a command names, one after the other; what is wrong with one is told and costs none of the others. */
final class EachIncident {

    private final Console console;
    private final Consumer<Incident> taker;
    private int code = Exit.DONE;

    private EachIncident(Console console, Consumer<Incident> taker) {
        this.console = console;
        this.taker = taker;
    }

    /**
     * Hands over each incident that can be read.
     *
     * @param context site facts, which go with incidents as {@link org.ndrexpert.situation.SharedFacts} says
     * @return the worst exit code that came of it
     */
    static int of(List<String> inputs, List<Known> context, Console console, Consumer<Incident> taker) {
        EachIncident each = new EachIncident(console, taker);
        Inputs reader = new Inputs(context);
        inputs.forEach(input -> reader.read(input, console.in(), each::take));
        return each.code;
    }

    private void take(IncidentReading reading) {
        if (reading instanceof Unreadable unreadable) {
            unreadable.mistakes().forEach(console.err()::println);
            code = Math.max(code, Exit.UNREADABLE);
        } else if (reading instanceof Incident incident) {
            try {
                taker.accept(incident);
            } catch (RulesFailedException e) {
                console.err().println(incident.source() + ": " + e.getMessage());
                code = Exit.BAD_KNOWLEDGE;
            }
        }
    }
}
