package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.Term;
import org.ndrexpert.situation.Description;

/** Something that a rule needs and nobody has told: components of one observation. */
public final class Missing {

    /** What a report says, it says; nobody can be asked to make it say more. */
    private static final Set<Class<?>> READ_ONLY = Set.of(RecipientFailure.class, DeliveryAttempt.class);

    private final Shape shape;
    private final Class<? extends Observation> type;
    private final @Nullable Object[] given;
    private final long wanted;
    private final String asks;
    private volatile @Nullable Words words;

    /**
     * @param given by place, what the rule or a known fact fixes: it says which thing is meant
     * @param wanted a bit for the place of each component that is not known
     */
    Missing(Shape shape, Class<? extends Observation> type, @Nullable Object[] given, long wanted) {
        this.shape = shape;
        this.type = type;
        this.given = given;
        this.wanted = wanted;
        this.asks = describe();
    }

    /** Whether facts of a type can be asked for at all. */
    public static boolean canAskFor(Class<?> type) {
        return Observation.class.isAssignableFrom(type) && !READ_ONLY.contains(type);
    }

    /** Whether this is what these describe. */
    boolean isOf(@Nullable Object[] given, long wanted) {
        return this.wanted == wanted && Arrays.equals(this.given, given);
    }

    /** The question in words, as {@code writer} puts it; put into words once. */
    public Words words(Function<Missing, Words> writer) {
        Words known = words;
        if (known == null) {
            known = writer.apply(this);
            words = known;
        }
        return known;
    }

    /** A question, how to answer it, and what to add then. */
    public record Words(String text, String how, String record) {}

    private String describe() {
        StringBuilder words = new StringBuilder(shape.kind());
        List<String> names = shape.names();
        for (int i = 0; i < given.length; i++) {
            if (given[i] != null && !names.get(i).equals("server") && !"".equals(given[i])) {
                words.append(' ').append(Description.value(given[i]));
            }
        }
        String separator = " ";
        for (int i = 0; i < given.length; i++) {
            if (isWanted(i)) {
                words.append(separator).append(names.get(i));
                separator = ", ";
            }
        }
        String server = server();
        return server.isEmpty() || type == Server.class ? words.toString() : words.append(" on ").append(server).toString();
    }

    /** The kind, what is meant, what is wanted of it, and the server: {@code installedFile Store.exe version on EX1}. */
    public String asks() {
        return asks;
    }

    public String kind() {
        return shape.kind();
    }

    /** The components that are not known, in the order of the record. */
    public List<String> wanted() {
        List<String> names = new ArrayList<>(2);
        for (int i = 0; i < given.length; i++) {
            if (isWanted(i)) {
                names.add(shape.names().get(i));
            }
        }
        return names;
    }

    /** What fixes the thing that is meant, in one component; null where nothing does. */
    public @Nullable Object given(String component) {
        List<String> names = shape.names();
        for (int i = 0; i < given.length; i++) {
            if (given[i] != null && names.get(i).equals(component)) {
                return given[i];
            }
        }
        return null;
    }

    /** The server that it is about; empty where it is about none or about the only one. */
    public String server() {
        Object server = given(type == Server.class ? "name" : "server");
        return server == null ? "" : server.toString();
    }

    /** Whether this asks for all that {@code other} asks for of the same thing, and for more. */
    public boolean asksMoreThan(Missing other) {
        return type == other.type && wanted != other.wanted && (wanted & other.wanted) == other.wanted && Arrays.equals(given, other.given);
    }

    /** The observation to add, as one line of YAML, with what an answer may be in angle brackets. */
    public String record() {
        StringBuilder record = new StringBuilder(kind()).append(": {");
        String separator = "";
        for (int i = 0; i < given.length; i++) {
            String value = isWanted(i) ? blank(shape.type(shape.names().get(i))) : given[i] == null || "".equals(given[i]) ? "" : yaml(given[i]);
            if (!value.isEmpty()) {
                record.append(separator).append(shape.names().get(i)).append(": ").append(value);
                separator = ", ";
            }
        }
        return record.append('}').toString();
    }

    /** What an answer may be. */
    private static String blank(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).map(constant -> ((Term) constant).term()).collect(Collectors.joining(" | ", "<", ">"));
        }
        return type == Boolean.class ? "<true | false>" : Number.class.isAssignableFrom(type) ? "<number>"
                : type == FileVersion.class ? "\"<version>\"" : type == String.class ? "\"<text>\"" : "[<list>]";
    }

    private static String yaml(Object value) {
        boolean quoted = value instanceof String text && !text.chars().allMatch(Character::isLetter);
        String text = Description.value(value);
        return quoted ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : text;
    }

    private boolean isWanted(int position) {
        return (wanted & 1L << position) != 0;
    }
}
