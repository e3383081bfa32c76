package org.ndrexpert.knowledge;

/** The comparisons that rules of an article may use. */
enum Operator {
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

    String sign() {
        return sign;
    }
}
