package org.ndrexpert.cli;

import java.io.PrintWriter;

import org.ndrexpert.explanation.Inert;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line or two what is wrong with a call, and where the rest stands: a page of help would push that off the screen. */
final class WrongUsage {

    private WrongUsage() {}

    static int report(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        boolean unmatched = mistake instanceof UnmatchedArgumentException;
        String said = unmatched ? unmatched((UnmatchedArgumentException) mistake) : mistake.getMessage();
        err.println(command.getColorScheme().errorText(Inert.line(said))); // it may quote the name of a file, which somebody else gave
        boolean suggested = unmatched && UnmatchedArgumentException.printSuggestions(mistake, err);
        if (command.getParent() == null && !suggested) {
            command.usage(err, command.getColorScheme());
        } else {
            err.println(command.getCommandSpec().qualifiedName() + " --help tells how it is used.");
        }
        return Exit.WRONG_USAGE;
    }

    private static String unmatched(UnmatchedArgumentException mistake) {
        String first = mistake.getUnmatched().get(0);
        return mistake.isUnknownOption() ? "There is no option " + first
                : mistake.getCommandLine().getParent() == null ? "There is no command " + first
                : "Nothing is expected where " + first + " stands";
    }

    static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
    }

    static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }
}
