package org.ndrexpert.generator;

import java.io.IOException;
import java.nio.file.Path;

/** What {@code bin/generate} runs; the script has looked at its arguments. */
public final class GenerateCommand {

    private GenerateCommand() {}

    /** @param arguments the seed, the percentage of poison, the number of incidents, the folder, the project's folder */
    public static void main(String[] arguments) throws IOException {
        long count = Long.parseLong(arguments[2]);
        Generator generator = new Generator(Long.parseLong(arguments[0]), count, Double.parseDouble(arguments[1]), Path.of(arguments[3]),
                Path.of(arguments[4]));
        generator.write();
        Outcome total = generator.manifest().total();
        System.out.println(total.incidents() + " incidents and " + total.rejects() + " records to reject are in " + arguments[3] + "/input");
    }
}
