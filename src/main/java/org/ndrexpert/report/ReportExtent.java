package org.ndrexpert.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Where in a message the words of reports stand. All other text in it is somebody's mail. */
final class ReportExtent {
    private final Set<String> reports = new HashSet<>();
    private final Map<String, ReportText> texts = new HashMap<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> quotations = new HashSet<>();

    void add(MailMessage report, List<ReportText> words) {
        reports.add(report.prefix());
        words.forEach(text -> texts.putIfAbsent(text.text().part(), text));
        for (MailMessage.Part part : report.parts()) {
            if (part.text() != null && part.enclosed() == null && DeliveryStatusFields.first(part.text(), part.text().size()) >= 0) {
                fields.add(part.section());
            }
        }
    }

    /** Notes that a part quotes a report with header and body. */
    void quotes(String section) {
        quotations.add(section);
    }

    /** Whether a part quotes a report with header and body, a mark before each line. */
    boolean isQuotation(String section) {
        return quotations.contains(section);
    }

    /** Whether the message is a report itself. */
    boolean isReport(String prefix) {
        return reports.contains(prefix);
    }

    /** The words of a report that a part holds; absent where it holds none. */
    @Nullable ReportText words(String section) {
        return texts.get(section);
    }

    /** Whether a part that holds no words of a report has fields of RFC 3464 in it, whatever its type. */
    boolean hasFields(String section) {
        return fields.contains(section);
    }
}
