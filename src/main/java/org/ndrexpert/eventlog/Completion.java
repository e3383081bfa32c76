package org.ndrexpert.eventlog;

import java.util.List;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Direction;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Term;

/** Puts together what was stated of an event and what its text tells: what was stated wins, and a difference is a warning. */
final class Completion {

    private static final int LONGEST_SHOWN = 100;

    private final LoggedEvent stated;
    private final Told told;
    private final List<String> warnings;

    Completion(LoggedEvent stated, Told told) {
        this.stated = stated;
        this.told = told;
        this.warnings = told.warnings;
    }

    LoggedEvent complete() {
        String source = choose("source", stated.source(), told.source, this::sameSource);
        String to = text("to", stated.to(), told.to);
        MicrosoftMailAddress address = MicrosoftMailAddress.read(to);
        String server = choose("server", stated.server(), told.computer, Completion::sameHost);
        return new LoggedEvent(server, source, choose("id", stated.id(), told.id, Integer::equals),
                text("category", stated.category(), told.category), error(), stated.description(), stated.occurrences(),
                choose("entity", stated.entity(), told.entity, Object::equals),
                choose("reason", stated.reason(), told.reason, Object::equals),
                choose("diagnostic", stated.diagnostic(), told.diagnostic, Object::equals),
                text("recipient", stated.recipient(), told.recipient), text("from", stated.from(), told.from), to,
                choose("direction", stated.direction(), direction(source, to), Object::equals),
                text("messageId", stated.messageId(), told.messageId), address == null ? null : address.postoffice(),
                address == null ? null : address.mailbox());
    }

    private @Nullable Direction direction(@Nullable String source, @Nullable String to) {
        return to != null && "MSExchangeMSMI".equalsIgnoreCase(source) ? MicrosoftMailWording.direction(to) : told.direction;
    }

    private @Nullable String error() {
        String given = stated.error();
        String number = given == null ? null : ErrorNumber.normal(given);
        if (given != null && number == null) {
            warnings.add("loggedEvent.error is no number of up to eight hexadecimal digits, as in 0000050A, and was not taken: "
                    + shown(given));
        }
        return given == null ? told.error : number == null ? null : choose("error", number, told.error, String::equals);
    }

    private @Nullable String text(String key, @Nullable String given, @Nullable String read) {
        return choose(key, given, read, Completion::sameWords);
    }

    /** A wording alone does not tell the stores of one server apart. */
    private boolean sameSource(String one, String other) {
        return sameWords(one, other) || told.sourceFollowsFromWording && sameWords(firstWord(one), firstWord(other));
    }

    private static String firstWord(String text) {
        return text.indexOf(' ') < 0 ? text : text.substring(0, text.indexOf(' '));
    }

    /** Whether two names are one host: a full name and its first label are. */
    private static boolean sameHost(String one, String other) {
        return firstLabel(one).equalsIgnoreCase(firstLabel(other));
    }

    private static String firstLabel(String host) {
        return host.indexOf('.') < 0 ? host : host.substring(0, host.indexOf('.'));
    }

    /** Whether two texts differ in nothing but case and blanks. */
    private static boolean sameWords(String one, String other) {
        return one.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
    }

    private <T> @Nullable T choose(String key, @Nullable T given, @Nullable T read, BiPredicate<T, T> same) {
        if (given != null && read != null && !same.test(given, read)) {
            warnings.add("loggedEvent." + key + " is stated as " + shown(given) + ", but the text of the event says " + shown(read)
                    + "; what is stated was taken");
        }
        return given == null ? read : given;
    }

    private static String shown(Object value) {
        FlatText text = FlatText.of(value instanceof Term term ? term.term() : value.toString());
        return text.words(0, Math.min(text.length(), LONGEST_SHOWN));
    }
}
