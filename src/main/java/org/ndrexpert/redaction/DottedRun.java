package org.ndrexpert.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells what words joined by dots are: a host, a version, a file, a name that Exchange has for a failure, or two sentences between which
 * a space is missing. What is none of the others is taken for a host.
 */
final class DottedRun {
    /** With what the names that Exchange has for its failures begin. */
    private static final Set<String> TOKENS = Set.of("RESOLVER", "STOREDRV", "QUEUE", "ROUTING", "SMTPSEND", "TRANSPORT", "APPROVAL", "AGENT", "SMTP", "DSN",
            "DNS", "CAT", "SUBMISSION", "DELIVERY", "HYGIENE", "POLICY");

    private static final Set<String> FILE_TYPES = Set.of("exe", "dll", "txt", "eml", "msg", "dat", "pdf", "doc", "docx", "xls", "xlsx", "zip", "htm", "html", "log",
            "cf", "mc", "conf", "db", "cfg", "ini", "edb", "stm", "pst", "ost", "cpp", "c", "h", "pl", "py", "sh", "php", "jpg", "gif", "png", "rtf", "ics", "vbs", "xml");

    /** Ends of host names that are words too. */
    private static final Set<String> TOP_LEVELS = Set.of("com", "net", "org", "edu", "gov", "info", "biz", "name", "mail", "email", "local", "lan", "de", "fr", "es",
            "it", "at", "no", "be", "is", "in", "me", "us", "to", "my", "so", "internal", "home", "site", "online", "domain", "group", "company", "office",
            "network", "server");

    private static final int LONGEST_NUMBER = 6;

    private DottedRun() {}

    /** Whether a run names nobody. */
    static boolean isHarmless(String run) {
        return run.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9') || isVersion(run) || isToken(run) || isSentence(run);
    }

    /** Whether a run cannot be a host, since what comes after the last dot is no domain: letters, or encoded ones (RFC 5890). */
    static boolean isNoHost(String run) {
        String last = run.substring(run.lastIndexOf('.') + 1);
        return !last.chars().allMatch(c -> Character.isLetter(c) || c == '-') && !last.startsWith("xn--");
    }

    /** Whether a run is a name and the type of a file. */
    static boolean isFile(String run) {
        int dot = run.lastIndexOf('.');
        return run.indexOf('.') == dot && FILE_TYPES.contains(run.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether a run is a version with a letter before its numbers or some after them, as in {@code V6.0.6249.0} or {@code 8.14.4p1}. */
    private static boolean isVersion(String run) {
        int letters = Character.isLetter(run.charAt(0)) ? 1 : 0;
        List<String> numbers = Characters.parts(run.substring(letters), ".");
        boolean shortOnes = numbers.stream().allMatch(number -> number.length() <= LONGEST_NUMBER && Characters.isDigit(number.charAt(0)));
        return numbers.size() > 1 && shortOnes && run.substring(letters).chars().filter(Character::isLetter).count() <= 3;
    }

    /** Whether a run is a name that Exchange has for a failure, or one of the classes of its errors. */
    private static boolean isToken(String run) {
        String first = run.substring(0, run.indexOf('.'));
        String last = run.substring(run.lastIndexOf('.') + 1);
        boolean capital = !last.isEmpty() && Character.isUpperCase(last.charAt(0)) && !last.equals(last.toUpperCase(Locale.ROOT));
        boolean failure = TOKENS.contains(first) && capital && !TOP_LEVELS.contains(last.toLowerCase(Locale.ROOT));
        boolean type = run.startsWith("Microsoft.Exchange.") || run.startsWith("System.") || run.contains("Exception") && Character.isUpperCase(run.charAt(0));
        return failure || type;
    }

    /** Whether a run is two words of reports between which a space is missing, or an abbreviation. */
    private static boolean isSentence(String run) {
        List<String> words = Characters.parts(run, ".");
        String last = words.get(words.size() - 1);
        boolean letters = words.stream().allMatch(word -> word.length() == 1);
        return letters || words.size() == 2 && Character.isUpperCase(last.charAt(0)) && Vocabulary.hasAll(run)
                && !TOP_LEVELS.contains(last.toLowerCase(Locale.ROOT));
    }
}
