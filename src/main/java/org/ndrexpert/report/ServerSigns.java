package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;

/**
 * The marks by which the server that wrote a report gives itself away: its mail program in {@code X-Mailer} and {@code
 * X-MimeOLE}, the version it puts into the Received fields that it adds, and the domain of its name.
 */
final class ServerSigns {
    private static final String SMTP_SERVER = "with microsoft smtp server";

    private static final String SMTP_SERVICE = "with microsoft smtpsvc(";

    private final Header header;
    private final @Nullable String server;
    private final List<Header.Field> passages = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable Product product;
    private @Nullable String build;
    private @Nullable String smtpServiceVersion;
    private @Nullable String host;

    private ServerSigns(Header header, @Nullable String server) {
        this.header = header;
        this.server = server;
    }

    /**
     * @param header the header of the report
     * @param original the header of the returned message: the server that gave up on it may have noted its passage there
     * @param server name of the server that wrote the report, absent where it is not known
     */
    static ServerSigns read(Header header, @Nullable Header original, @Nullable String server) {
        ServerSigns signs = new ServerSigns(header, server);
        signs.mailer();
        signs.received(header, true);
        if (original != null) {
            signs.received(original, false);
        }
        if (signs.product == null && server != null && isExchangeOnline(server)) {
            signs.product = Product.EXCHANGE_ONLINE;
        }
        String service = signs.smtpServiceVersion;
        if (signs.product == null && service != null && !service.startsWith("5.") && !service.startsWith("6.")) {
            signs.found(Product.OTHER, null, signs.places.get("smtpServiceVersion")); // no Exchange runs on this service
        }
        return signs;
    }

    @Nullable Product product() {
        return product;
    }

    @Nullable String build() {
        return build;
    }

    /** Version of Smtpsvc.dll. It is that of Windows and says nothing of Exchange. */
    @Nullable String smtpServiceVersion() {
        return smtpServiceVersion;
    }

    @Nullable OperatingSystem operatingSystem() {
        return smtpServiceVersion == null ? null : system(smtpServiceVersion);
    }

    /** The server that its first passage names, where that passage has a mark of a product. */
    @Nullable String host() {
        return host;
    }

    /** Where each sign was seen, by its name. */
    Map<String, Place> places() {
        return places;
    }

    static boolean isExchangeOnline(String server) {
        String name = server.toLowerCase(Locale.ROOT);
        return name.endsWith(".prod.outlook.com") || name.endsWith(".prod.exchangelabs.com") || name.endsWith(".protection.outlook.com")
                && !name.endsWith(".olc.protection.outlook.com");
    }

    private void found(Product product, @Nullable String build, @Nullable Place place) {
        if (this.product != null || place == null) {
            return;
        }
        this.product = product;
        places.put("product", place);
        if (build != null) {
            this.build = build;
            places.put("build", place);
        }
    }

    private void mailer() {
        Header.Field mailer = header.field("X-Mailer");
        if (mailer != null) {
            String body = mailer.body().strip();
            internetMail(body, Scan.find(body, "internet mail service (", 0), header.place(mailer));
            int connector = Scan.find(body, "internet mail connector version 4.0", 0);
            if (connector >= 0) {
                int start = body.lastIndexOf(' ') + 1;
                found(Product.EXCHANGE_4_0, body.substring(start), header.place(mailer));
            }
        }
        Header.Field mimeOle = header.field("X-MimeOLE");
        int version = mimeOle == null ? -1 : Scan.find(mimeOle.body(), "produced by microsoft exchange v6.", 0);
        if (mimeOle != null && version >= 0) {
            String said = Scan.word(mimeOle.body(), version + 32, ",;");
            Product named = said.startsWith("6.5") ? Product.EXCHANGE_2003 : said.startsWith("6.0") ? Product.EXCHANGE_2000 : null;
            if (named != null) {
                found(named, said.length() > 4 ? said : null, header.place(mimeOle));
            }
        }
    }

    private void internetMail(String text, int at, Place place) {
        if (at >= 0) {
            String version = Scan.word(text, text.indexOf('(', at) + 1, ")");
            if (version.startsWith("5.5.") || version.startsWith("5.0.")) {
                found(version.startsWith("5.5.") ? Product.EXCHANGE_5_5 : Product.EXCHANGE_5_0, version, place);
            }
        }
    }

    /**
     * Reads the Received fields that the server itself added: those that name it, and of a report by a nameless server the first
     * passage of all.
     */
    private void received(Header header, boolean ofReport) {
        passages.clear();
        for (Header.Field field : header.fields()) {
            if (field.name().equalsIgnoreCase("Received")) {
                passages.add(field);
            }
        }
        for (int i = passages.size() - 1; i >= 0; i--) {
            Header.Field field = passages.get(i);
            boolean first = ofReport && i == passages.size() - 1;
            String by = OriginalReading.receivedBy(field.body());
            boolean own = server == null ? first : isSame(server, by);
            Place place = header.place(field);
            if (first) {
                internetMail(field.body(), Scan.find(field.body(), "with internet mail service (", 0), place);
            }
            if (own) {
                passage(field.body(), place);
            }
            if (first && host == null && !by.isEmpty() && places.containsValue(place)) {
                host = by;
            }
        }
    }

    /** Whether two names are of one host, of which either may lack its domain. */
    private static boolean isSame(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        String shorter = one.length() < other.length() ? one : other;
        String longer = shorter == one ? other : one;
        return !shorter.isEmpty() && shorter.indexOf('.') < 0 && longer.startsWith(".", shorter.length())
                && longer.regionMatches(true, 0, shorter, 0, shorter.length());
    }

    private void passage(String body, Place where) {
        internetMail(body, Scan.find(body, "with internet mail service (", 0), where);
        int smtpServer = Scan.find(body, SMTP_SERVER, 0);
        int mapi = Scan.find(body, "with mapi id ", 0);
        int id = smtpServer >= 0 ? Scan.find(body, " id ", smtpServer) : mapi >= 0 ? mapi + 9 : -1;
        String version = id < 0 ? "" : unpadded(Scan.word(body, Scan.skipSpace(body, id + 4), ";,"));
        Product named = byVersion(version);
        if (named != null) {
            found(named, version, where);
        }
        int smtpService = Scan.find(body, SMTP_SERVICE, 0);
        if (smtpService >= 0 && smtpServiceVersion == null) {
            String service = Scan.word(body, smtpService + SMTP_SERVICE.length(), ")");
            if (isVersion(service)) {
                smtpServiceVersion = service;
                places.put("smtpServiceVersion", where);
                if (system(service) != null) {
                    places.put("operatingSystem", where);
                }
            }
        }
    }

    /** The version without the zeros that a submission by MAPI fills its numbers up with, as in 14.03.0513.000. */
    private static String unpadded(String version) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < version.length(); i++) {
            boolean leads = plain.isEmpty() || plain.charAt(plain.length() - 1) == '.';
            boolean padding = version.charAt(i) == '0' && leads && i + 1 < version.length() && Scan.digit(version.charAt(i + 1));
            if (!padding) {
                plain.append(version.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isVersion(String said) {
        int dots = 0;
        int digits = 0;
        for (int i = 0; i < said.length(); i++) {
            boolean dot = said.charAt(i) == '.';
            if (dot ? digits == 0 : !Scan.digit(said.charAt(i)) || digits == 9) {
                return false;
            }
            digits = dot ? 0 : digits + 1;
            dots += dot ? 1 : 0;
        }
        return dots == 3 && digits > 0;
    }

    private @Nullable Product byVersion(String version) {
        int dot = version.indexOf('.', version.indexOf('.') + 1);
        String release = dot < 0 ? "" : version.substring(0, dot);
        return switch (release) {
            case "8.0", "8.1", "8.2", "8.3" -> Product.EXCHANGE_2007;
            case "14.0", "14.1", "14.2", "14.3" -> Product.EXCHANGE_2010;
            case "15.0" -> online() ? Product.EXCHANGE_ONLINE : Product.EXCHANGE_2013;
            case "15.1" -> online() ? Product.EXCHANGE_ONLINE : Product.EXCHANGE_2016;
            case "15.2" -> subscription(version, dot) ? Product.EXCHANGE_SE : Product.EXCHANGE_2019;
            case "15.20" -> Product.EXCHANGE_ONLINE;
            default -> null;
        };
    }

    private boolean online() {
        return server != null && server.toLowerCase(Locale.ROOT).endsWith("outlook.com");
    }

    /** Exchange Server SE began with build 15.2.2562. */
    private static boolean subscription(String version, int dot) {
        String build = Scan.word(version, dot + 1, ".");
        return build.length() == 4 && build.compareTo("2562") >= 0;
    }

    /** The Windows whose SMTP service has this version. */
    private static @Nullable OperatingSystem system(String version) {
        String release = version.length() < 8 ? version : version.substring(0, 8);
        return switch (release) {
            case "5.0.2195" -> OperatingSystem.WINDOWS_2000;
            case "6.0.3790" -> OperatingSystem.WINDOWS_SERVER_2003;
            case "7.0.6001", "7.0.6002" -> OperatingSystem.WINDOWS_SERVER_2008;
            case "7.5.7600", "7.5.7601" -> OperatingSystem.WINDOWS_SERVER_2008_R2;
            case "8.0.9200" -> OperatingSystem.WINDOWS_SERVER_2012;
            case "8.5.9600" -> OperatingSystem.WINDOWS_SERVER_2012_R2;
            case "10.0.143" -> OperatingSystem.WINDOWS_SERVER_2016;
            case "10.0.177" -> OperatingSystem.WINDOWS_SERVER_2019;
            case "10.0.203" -> OperatingSystem.WINDOWS_SERVER_2022;
            default -> null;
        };
    }
}
