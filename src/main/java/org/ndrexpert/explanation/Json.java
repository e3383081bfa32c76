package org.ndrexpert.explanation;

import java.util.Collection;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A JSON generator with the few moves that this room needs; what is absent leaves no trace. */
final class Json {

    private final JsonGenerator generator;

    Json(JsonGenerator generator) {
        this.generator = generator;
    }

    Json object(Runnable properties) {
        generator.writeStartObject();
        properties.run();
        generator.writeEndObject();
        return this;
    }

    Json object(String name, Runnable properties) {
        generator.writeName(name);
        return object(properties);
    }

    Json text(String name, @Nullable String value) {
        if (value != null) {
            generator.writeStringProperty(name, Inert.unicode(value));
        }
        return this;
    }

    Json number(String name, @Nullable Number value) {
        if (value != null) {
            generator.writeNumberProperty(name, value.longValue());
        }
        return this;
    }

    Json flag(String name, @Nullable Boolean value) {
        if (value != null) {
            generator.writeBooleanProperty(name, value);
        }
        return this;
    }

    Json texts(String name, Collection<String> values) {
        return list(name, values, value -> generator.writeString(Inert.unicode(value)));
    }

    /** A list that leaves no trace where it is empty. */
    <T> Json optionalList(String name, Collection<T> values, Consumer<T> writer) {
        return values.isEmpty() ? this : list(name, values, writer);
    }

    <T> Json list(String name, Collection<T> values, Consumer<T> writer) {
        generator.writeName(name);
        generator.writeStartArray();
        values.forEach(writer);
        generator.writeEndArray();
        return this;
    }
}
