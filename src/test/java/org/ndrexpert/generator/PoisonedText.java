package org.ndrexpert.generator;

/** What people and programs write of incidents, with something wrong in it that costs this incident and no other. */
enum PoisonedText {
    BROKEN("{\"incident\": \"B%d\", \"observations\": [{\"message\": {\"recipientCount\": 3}", "incident: B%d\nobservations:\n - message: {recipientCount: 3\n"),
    QUOTE_NOT_CLOSED("{\"incident\": \"Q%d, \"observations\": []}", "incident: \"Q%d\nobservations: []\n"),
    UNKNOWN_KEY("{\"incident\": \"K%d\", \"observation\": [{\"message\": {\"recipientCount\": 3}}]}",
            "incident: K%d\nobservations:\n  - massage: {recipientCount: 3}\n"),
    WRONG_TYPE("{\"incident\": \"T%d\", \"observations\": [{\"message\": {\"recipientCount\": \"many\"}}]}",
            "incident: T%d\nobservations:\n  - message: {recipientCount: many}\n"),
    WRONG_WORD("{\"incident\": \"W%d\", \"observations\": [{\"recipientFailure\": {\"action\": \"bounced\"}}]}",
            "incident: W%d\nobservations:\n  - recipientFailure: {action: bounced}\n"),
    TWICE("{\"incident\": \"D%d\", \"incident\": \"D\", \"observations\": []}",
            "incident: D%d\nincident: D\nobservations:\n  - message: {recipientCount: 3}\n"),
    NOTHING("{\"incident\": \"N%d\"}", "incident: N%d\n"),
    REPORT_BY_PATH("{\"incident\": \"P%d\", \"report\": \"../../../../etc/passwd\"}", "incident: P%d\nreport: ../../../../etc/passwd\n"),
    DEEP("{\"incident\": \"E%d\", \"observations\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            "incident: E%d\nobservations: " + "[".repeat(5_000) + "]".repeat(5_000) + "\n"),
    CONTROLS("{\"incident\": \"\u001B[31mC%d\u0000\", \"observations\": [{\"message\": {\"recipientCount\": 3}}]}",
            "incident: \"\u001B[31mC%d\"\nobservations:\n  - message: {recipientCount: 3}\n"),
    ENTITIES("{\"incident\": \"X%d\", \"observations\": [{\"message\": {\"recipientCount\": 1e999999999}}]}",
            "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
            + "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\nincident: X%d\nobservations: [*d, *d, *d, *d, *d]\n");

    private final String json;
    private final String yaml;

    PoisonedText(String json, String yaml) {
        this.json = json;
        this.yaml = yaml;
    }

    String json(long number) {
        return json.replace("%d", String.valueOf(number));
    }

    String yaml(long number) {
        return yaml.replace("%d", String.valueOf(number));
    }
}
