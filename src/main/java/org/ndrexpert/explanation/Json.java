package org.ndrexpert.explanation;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A JSON generator with the few moves that documents need; what is absent leaves no trace. */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator generator;

    /** One object as a line of JSON, without its line break. */
    public static String line(Consumer<Json> properties) {
        StringWriter written = new StringWriter();
        writeLine(written, properties);
        return written.toString();
    }

    /** The same for a line that is too long to be held; {@code to} stays open, and what it throws comes as the cause of an unchecked exception. */
    public static void writeLine(Writer to, Consumer<Json> properties) {
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            Json json = new Json(generator);
            json.object(() -> properties.accept(json));
        }
    }

    public Json(JsonGenerator generator) {
        this.generator = generator;
    }

    public Json object(Runnable properties) {
        generator.writeStartObject();
        properties.run();
        generator.writeEndObject();
        return this;
    }

    public Json object(String name, Runnable properties) {
        generator.writeName(name);
        return object(properties);
    }

    public Json text(String name, @Nullable String value) {
        if (value != null) {
            generator.writeStringProperty(name, Inert.unicode(value));
        }
        return this;
    }

    public Json number(String name, @Nullable Number value) {
        if (value != null) {
            generator.writeNumberProperty(name, value.longValue());
        }
        return this;
    }

    /** A number that need not be whole. */
    public Json decimal(String name, double value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    public Json flag(String name, @Nullable Boolean value) {
        if (value != null) {
            generator.writeBooleanProperty(name, value);
        }
        return this;
    }

    public Json texts(String name, Collection<String> values) {
        return list(name, values, value -> generator.writeString(Inert.unicode(value)));
    }

    /** A list that leaves no trace where it is empty. */
    public <T> Json optionalList(String name, Collection<T> values, Consumer<T> writer) {
        return values.isEmpty() ? this : list(name, values, writer);
    }

    public <T> Json list(String name, Collection<T> values, Consumer<T> writer) {
        generator.writeName(name);
        generator.writeStartArray();
        values.forEach(writer);
        generator.writeEndArray();
        return this;
    }
}
