package org.ndrexpert.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Files with something wrong in them, each with what has to come of it: a record that is damaged costs none that is not. */
enum PoisonedFile {
    EMPTY("empty.eml", 0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return new byte[0];
        }
    },
    PICTURE("picture.png", 0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return Packed.latin("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR" + "\u0001\u00FF".repeat(2_000));
        }
    },
    NAME_WITH_CONTROLS("\u001B[31mred\u0007\nsecond line.eml", 1, 0) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return incidents.plain(number);
        }
    },
    GZIP_CUT_IN_ITS_TENTH_MAIL("cut.mbox.gz", 9, 1) {
        @Override
        byte[] of(Incidents incidents, long number) throws IOException {
            return cut(mails(incidents, number, 9), mails(incidents, number + 9, 1));
        }
    },
    GZIP_CUT_IN_ITS_TENTH_LINE("cut.jsonl.gz", 9, 1) {
        @Override
        byte[] of(Incidents incidents, long number) throws IOException {
            return cut(lines(9, 10), lines(1, 400));
        }
    },
    GZIP_OF_NOTHING("garbage.eml.gz", 0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return Packed.latin("\u001F\u008B\u0008\0\0\0\0\0\0\u0003" + "\u00FF\u00EE\u00DD".repeat(50));
        }
    },
    GZIP_WITH_WRONG_CHECKSUM("checksum.eml.gz", 0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (Packed packed = new Packed(file)) {
                packed.write(incidents.plain(number));
            }
            byte[] bytes = file.toByteArray();
            bytes[bytes.length - 6] ^= 0x55;
            return bytes;
        }
    },
    GZIP_BOMB("bomb.eml.gz", 0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) throws IOException {
            return Packed.bomb(2_000_000_000L);
        }
    },
    ZIP_BOMB("bomb.zip", 1, 1) {
        @Override
        byte[] of(Incidents incidents, long number) throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (ZipWriter zip = new ZipWriter(file)) {
                zip.add("bomb.eml", Bomb.of(2_000_000_000L), 0, 2_000_000_000L);
                zip.add("good.eml", incidents.plain(number));
            }
            return file.toByteArray();
        }
    },
    ZIP_WITHOUT_ITS_TABLE("cut.zip", 0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) throws IOException {
            byte[] zip = zip(incidents, number, "a.eml", "b.eml");
            return Arrays.copyOf(zip, zip.length / 2);
        }
    },
    ZIP_WITH_A_DAMAGED_MEMBER("damaged.zip", 2, 1) {
        @Override
        byte[] of(Incidents incidents, long number) throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (ZipWriter zip = new ZipWriter(file)) {
                zip.add("first.eml", incidents.plain(number));
                zip.add("second.eml", Packed.raw(incidents.plain(number + 1)), 4711, incidents.plain(number + 1).length);
                zip.add("third.eml", incidents.plain(number + 2));
            }
            return file.toByteArray();
        }
    },
    ZIP_WITH_NAMES_THAT_LEAD_OUT("paths.zip", 5, 0) {
        @Override
        byte[] of(Incidents incidents, long number) throws IOException {
            return zip(incidents, number, "../../../../etc/passwd.eml", "/etc/shadow.eml", "C:\\Windows\\system.eml", "\u001B[2Jname\n.eml",
                    "x".repeat(5_000) + ".eml");
        }
    },
    ZIP_IN_A_ZIP("nested.zip", 1, 1) {
        @Override
        byte[] of(Incidents incidents, long number) throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (ZipWriter zip = new ZipWriter(file)) {
                zip.add("good.eml", incidents.plain(number));
                zip.add("inner.zip", zip(incidents, number, "a.eml"));
            }
            return file.toByteArray();
        }
    },
    JSON_OF_BRACKETS("brackets.json", 0, 1) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return Packed.latin("[".repeat(300_000));
        }
    },
    LINE_OF_SEVENTEEN_MEGABYTES("long.jsonl", 1, 1) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return Packed.latin("{\"incident\": \"" + "x".repeat(17 << 20) + "\"}\n" + lines(1, 1));
        }
    },
    MAIL_OF_TWENTY_MEGABYTES("long.eml", 1, 0) {
        @Override
        byte[] of(Incidents incidents, long number) {
            return Packed.latin(new String(incidents.plain(number), StandardCharsets.ISO_8859_1).replace("The figures are below.",
                    "The figures are below.\n".repeat(900_000)));
        }
    };

    private final String file;
    private final Outcome outcome;

    PoisonedFile(String file, int incidents, int rejects) {
        this.file = file;
        this.outcome = new Outcome(incidents, rejects);
    }

    abstract byte[] of(Incidents incidents, long number) throws IOException;

    String file() {
        return file;
    }

    Outcome outcome() {
        return outcome;
    }

    private static String mails(Incidents incidents, long number, int count) {
        StringBuilder mails = new StringBuilder();
        for (int i = 0; i < count; i++) {
            mails.append("From MAILER-DAEMON Mon Nov  2 08:13:02 2026\n")
                    .append(new String(incidents.plain(number + i), StandardCharsets.ISO_8859_1)).append("\n\n");
        }
        return mails.toString();
    }

    private static String lines(int count, int observations) {
        String one = "{\"message\": {\"recipientCount\": 3}}";
        return ("{\"incident\": \"L\", \"observations\": [" + (one + ", ").repeat(observations - 1) + one + "]}\n").repeat(count);
    }

    /** Packed so that what is good can be unpacked, and of the rest a part. */
    private static byte[] cut(String good, String rest) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Packed.latin("\u001F\u008B\u0008\0\0\0\0\0\0\u0003"));
        Deflate deflate = new Deflate(file);
        deflate.write(Packed.latin(good), good.length(), false);
        int whole = file.size();
        deflate.write(Packed.latin(rest), rest.length(), true);
        return Arrays.copyOf(file.toByteArray(), (whole + file.size()) / 2);
    }

    private static byte[] zip(Incidents incidents, long number, String... names) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipWriter zip = new ZipWriter(file)) {
            for (int i = 0; i < names.length; i++) {
                zip.add(names[i], incidents.plain(number + i));
            }
        }
        return file.toByteArray();
    }
}
