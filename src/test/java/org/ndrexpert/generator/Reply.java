package org.ndrexpert.generator;

/**
 * What a server answered, as a test case of the knowledge has it.
 *
 * @param words with its code, such as {@code 550 5.1.1 User unknown}
 * @param host that gave it
 */
record Reply(String status, String action, String words, String host) {

    /** How often its code is met, as postmasters know it; every other code is seldom. */
    int weight() {
        return switch (status) {
            case "5.1.1" -> 300;
            case "5.2.2", "5.7.1" -> 120;
            case "4.4.1", "4.4.7", "5.4.0", "5.4.4", "5.1.10" -> 50;
            case "5.0.0", "5.7.26", "5.2.1", "5.1.0", "5.3.4" -> 40;
            default -> 6;
        };
    }
}
