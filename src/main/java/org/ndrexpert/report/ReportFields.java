package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the fields of RFC 3464 in a message: in the parts declared to hold them, and where there is none, in whatever part. */
final class ReportFields {
    private ReportFields() {}

    /** Returns whether a part is declared to hold such fields, and does. */
    static boolean read(MailMessage message, ReportDraft report) {
        for (MailMessage.Part part : message.parts()) {
            if (part.mediaType().endsWith("delivery-status") && part.text() != null) {
                DeliveryStatusFields.read(part.text(), report);
            } else if (part.enclosed() != null && are(part.enclosed())) {
                DeliveryStatusFields.read(asText(part.enclosed()), report);
            }
        }
        if (!report.fromFields().isEmpty()) {
            return true;
        }
        message.parts().forEach(part -> readWithin(part, report));
        return false;
    }

    /** Whether a part declared as a message has the fields of a report in the place of a header. */
    static boolean are(MailMessage enclosed) {
        return enclosed.header().has("Reporting-MTA") || enclosed.header().has("Final-Recipient");
    }

    private static void readWithin(MailMessage.Part part, ReportDraft report) {
        PartText text = part.text();
        boolean read = text != null && part.enclosed() == null && DeliveryStatusFields.readWithin(text, text.size(), report);
        if (read && report.fromFields().stream().noneMatch(RecipientDraft::named)) {
            report.fromFields().clear();
        } else if (read) {
            report.warn("The delivery-status fields stand in part " + part.section() + ", which is not declared to hold such.");
        }
    }

    /** What was taken for the header and the body of a message as the text that it is. */
    private static PartText asText(MailMessage fields) {
        List<String> lines = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Header.Field field : fields.header().fields()) {
            lines.add(field.name() + ": " + field.body());
            places.add(fields.header().place(field));
        }
        lines.add("");
        places.add(new Place(fields.prefix() + "1", 1));
        fields.parts().stream().map(MailMessage.Part::text).filter(Objects::nonNull).forEach(text -> lines.addAll(text.lines()));
        return new PartText(fields.prefix() + "1", lines, places);
    }
}
