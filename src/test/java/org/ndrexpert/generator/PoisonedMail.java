package org.ndrexpert.generator;

import java.nio.charset.StandardCharsets;

/** Mails with something wrong in them, each with what has to come of it. */
enum PoisonedMail {
    CUT_IN_THE_HEADER(0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return Packed.latin(report(incidents, number).substring(0, 20 + incidents.dice(number).below(30)) + "\n");
        }
    },
    CUT_BEHIND_THE_FIELDS(1, 0) {
        @Override
        byte[] of(Incidents incidents, long number) {
            String report = report(incidents, number);
            return Packed.latin(report.substring(0, report.indexOf("Subject:", report.indexOf("message/rfc822"))));
        }
    },
    BOUNDARY_THAT_IS_NEVER_USED(1, 0) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return Packed.latin(report(incidents, number).replace("boundary=\"=_M", "boundary=\"never-used-M"));
        }
    },
    UNKNOWN_ENCODING(1, 0) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return Packed.latin(report(incidents, number).replace("Content-Type: text/plain; charset=us-ascii",
                    "Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: x-rot13"));
        }
    },
    UNKNOWN_CHARSET(1, 0) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return Packed.latin(report(incidents, number).replace("us-ascii", "x-klingon").replace("Your message", "\u00FF\u00FE\u0080 message"));
        }
    },
    PARTS_IN_PARTS(0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) {
            StringBuilder mail = new StringBuilder("Subject: nested\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b0\"\n\n");
            for (int depth = 0; depth < 600; depth++) {
                mail.append("--b").append(depth).append("\nContent-Type: multipart/mixed; boundary=\"b").append(depth + 1).append("\"\n\n");
            }
            return Packed.latin(mail.toString());
        }
    },
    VERY_LONG_LINE(1, 0) {
        @Override
        byte[] of(Incidents incidents, long number) {
            String line = "x".repeat(1 << 14 + incidents.dice(number).below(5));
            return Packed.latin(report(incidents, number).replace("Your message could", line + " Your message could"));
        }
    },
    HUGE_HEADER(1, 0) {
        @Override
        byte[] of(Incidents incidents, long number) {
            String field = "X-Trace: " + "hop ".repeat(50) + "\n";
            return Packed.latin(field.repeat(100 << incidents.dice(number).below(3)) + report(incidents, number));
        }
    },
    GARBAGE(0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) {
            Dice dice = incidents.dice(number);
            byte[] bytes = new byte[200 + dice.below(4000)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (0x80 | dice.below(256));
            }
            return bytes;
        }
    },
    NO_REPORT(0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return incidents.other(number);
        }
    },
    CONTROL_SEQUENCES(1, 0) {
        @Override
        byte[] of(Incidents incidents, long number) {
            String host = "\u001B]0;owned\u0007\u001B[31mmx<script>alert(1)</script>.example";
            String words = "550 5.1.1 \u001B[2J<img src=x onerror=alert(1)> \u00E2\u0080\u00AEelbairav\u009B31m";
            return Packed.latin(report(incidents, number).replaceFirst("Remote-MTA: dns; .*", "Remote-MTA: dns; " + host)
                    .replaceFirst("Diagnostic-Code: smtp; .*", "Diagnostic-Code: smtp; " + words));
        }
    };

    private final int incidents;
    private final int rejects;

    PoisonedMail(int incidents, int rejects) {
        this.incidents = incidents;
        this.rejects = rejects;
    }

    abstract byte[] of(Incidents incidents, long number);

    Outcome outcome() {
        return new Outcome(incidents, rejects);
    }

    private static String report(Incidents incidents, long number) {
        return new String(incidents.plain(number), StandardCharsets.ISO_8859_1);
    }
}
