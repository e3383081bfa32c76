package org.ndrexpert.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What {@code bin/fuzz} runs: every target for its part of the time, going on from what earlier runs reached. */
public final class FuzzCommand {

    /** Findings of a target with different stacks after which to stop. */
    private static final int FINDINGS = 10;

    private FuzzCommand() {}

    /** @param arguments the seconds that all targets have together */
    public static void main(String[] arguments) throws IOException {
        long seconds = Long.parseLong(arguments[0]);
        String system = Fuzzing.system();
        if (!Fuzzing.runsHere(system)) {
            System.out.println("Jazzer has no library for " + system + ", so nothing was tried.");
            return;
        }
        boolean found = false;
        for (Target target : Target.values()) {
            Path corpus = Files.createDirectories(target.folder().resolve("corpus"));
            long share = target.secondsOf(seconds);
            Fuzzing fuzzing = Fuzzing.run(target, List.of(), List.of("-max_total_time=" + share, "--keep_going=" + FINDINGS,
                    "-reload=0", corpus.toString()));
            System.out.printf(Locale.ROOT, "%-10s %9d executions in %4.0f s, %5.0f a second, %5d edges covered, %d findings%n",
                    target.name().toLowerCase(Locale.ROOT), fuzzing.executions(), fuzzing.seconds(),
                    fuzzing.executions() / fuzzing.seconds(), fuzzing.coverage(), fuzzing.findings().size());
            fuzzing.findings().forEach(finding -> System.out.println("  " + finding));
            found |= !fuzzing.findings().isEmpty();
        }
        System.exit(found ? 1 : 0);
    }
}
