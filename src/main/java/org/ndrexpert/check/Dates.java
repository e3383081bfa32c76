package org.ndrexpert.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.yaml.Node;

/** The dates of an item: yyyy-mm-dd, and days that there were. */
final class Dates {

    /** No mail server product is older. */
    private static final int FIRST_YEAR = 1980;

    private Dates() {}

    static void check(String file, Node.Mapping item, DefectList defects) {
        Nodes.value(item, "sourceDate").ifPresent(date -> check(file, "sourceDate", date, defects));
        Nodes.items(item, "hotfixes").forEach(hotfix -> Nodes.value(hotfix, "date").ifPresent(date -> check(file, "date", date, defects)));
    }

    private static void check(String file, String key, Node date, DefectList defects) {
        String text = Nodes.text(date);
        String wrong = wrong(text);
        if (!wrong.isEmpty()) {
            defects.add(file, date, DefectKind.BAD_DATE, key + ": found " + text + ", " + wrong, "write yyyy-mm-dd, as in \"2002-05-08\"");
        }
    }

    private static String wrong(String text) {
        boolean form = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-'
                && text.chars().filter(c -> c >= '0' && c <= '9').count() == 8;
        if (!form) {
            return "which has another form";
        }
        try {
            return LocalDate.parse(text).getYear() < FIRST_YEAR ? "which is too long ago" : "";
        } catch (DateTimeParseException e) {
            return "a day that the calendar has not got";
        }
    }
}
