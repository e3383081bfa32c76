package org.ndrexpert.eventlog;

/** The events of the information store. */
final class StoreWording {

    private static final String BEFORE_ERROR = "failed due to error";
    private static final int LONGEST_ERROR = 40;

    private StoreWording() {}

    /** Event 2025: {@code The delivery of a message failed due to error 0000050A. A non-delivery report is being sent ...} */
    static void failed(FlatText text, Told told) {
        int from = text.find(BEFORE_ERROR, 0) + BEFORE_ERROR.length();
        while (text.at(from) == ' ' || text.at(from) == ':') {
            from++;
        }
        int end = from;
        while (end < text.length() && end - from < LONGEST_ERROR && text.at(end) != ' ') {
            end++;
        }
        if (text.startsWith(" (or ", end) || text.startsWith(" or ", end)) {
            int close = Math.min(text.findOr(")", end, text.length()), end + LONGEST_ERROR);
            told.warnings.add("the error in the event is not one but several, and none was taken: "
                    + text.words(from, Math.min(text.length(), close + 1)));
            return;
        }
        while (text.at(end - 1) == '.' || text.at(end - 1) == ',') {
            end--;
        }
        String shown = text.words(from, end);
        String error = ErrorNumber.normal(shown);
        told.error = error;
        if (error == null && !shown.isEmpty()) {
            told.warnings.add("the error in the event is no hexadecimal number: " + shown);
        }
    }
}
