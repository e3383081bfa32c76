package org.ndrexpert.observation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** A Windows release that mail servers run on, whatever its edition. */
public enum OperatingSystem implements Term {
    WINDOWS_NT_4("Windows NT 4.0"),
    WINDOWS_2000("Windows 2000"),
    WINDOWS_SERVER_2003("Windows Server 2003"),
    WINDOWS_SERVER_2008("Windows Server 2008"),
    WINDOWS_SERVER_2008_R2("Windows Server 2008 R2"),
    WINDOWS_SERVER_2012("Windows Server 2012"),
    WINDOWS_SERVER_2012_R2("Windows Server 2012 R2"),
    WINDOWS_SERVER_2016("Windows Server 2016"),
    WINDOWS_SERVER_2019("Windows Server 2019"),
    WINDOWS_SERVER_2022("Windows Server 2022"),
    WINDOWS_SERVER_2025("Windows Server 2025"),
    /** Any other system. */
    OTHER("other");

    private static final Set<String> FILLERS = Set.of("microsoft", "server", "small", "business");

    private final String term;

    OperatingSystem(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /**
     * The release that {@code name} means, editions and the word "Server" disregarded: {@code Windows Server 2003, Standard
     * Edition} and {@code Windows 2003} are one. Empty where the name is none of ours.
     */
    public static Optional<OperatingSystem> named(String name) {
        StringBuilder kept = new StringBuilder();
        StringTokenizer tokens = new StringTokenizer(name.toLowerCase(Locale.ROOT), " ,");
        while (tokens.hasMoreTokens()) {
            String word = tokens.nextToken();
            kept.append(FILLERS.contains(word) ? "" : word + " ");
        }
        String words = kept.toString();
        return Arrays.stream(values()).filter(system -> words.startsWith(system.key())).reduce((shorter, longer) -> longer);
    }

    private String key() {
        return term.toLowerCase(Locale.ROOT).replace(" server", "") + " ";
    }
}
