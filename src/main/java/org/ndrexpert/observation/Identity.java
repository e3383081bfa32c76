package org.ndrexpert.observation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the components that tell which thing a record speaks of: two records of one kind that agree in them speak of the
 * same thing, so their other components complete each other, and a value known of it answers every question for it.
 * A kind of which no component is marked and that is not a {@link Singular} has as many things as records.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Identity {}
