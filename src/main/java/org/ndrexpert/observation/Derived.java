package org.ndrexpert.observation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a component that follows from the others and is worked out before the rules run; nobody may state it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Derived {

    /** The component that it follows from, which is what to ask for where it is unknown; empty where nothing could be asked. */
    String value() default "";
}
