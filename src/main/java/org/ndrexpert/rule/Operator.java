package org.ndrexpert.rule;

/** The comparisons that rules of an article may use. */
public enum Operator {
    EQUAL("=="),
    DIFFERENT("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">"),
    NOT_IN("not in"),
    IN("in"),
    NOT_CONTAINS("not contains"),
    CONTAINS("contains");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Whether it asks which of two is the greater. */
    public boolean isOrder() {
        return this == AT_MOST || this == AT_LEAST || this == LESS || this == GREATER;
    }
}
