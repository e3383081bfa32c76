package org.ndrexpert.reference;

/** One condition on a page. */
final class ConditionLine {

    private ConditionLine() {}

    static Html write(Html page, RuleConditions.Line line) {
        page.element("b", "", line.subject());
        return line.details().isEmpty() ? page : page.text(" – " + line.details());
    }
}
