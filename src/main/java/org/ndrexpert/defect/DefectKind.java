package org.ndrexpert.defect;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be wrong. The ids are stable: R for rules, F for facts, T for test cases, K for a knowledge folder as a whole; one that is
 * no longer used is not given to anything else. The page of each is {@code ID.md} beside this class.
 */
public enum DefectKind {
    RULE_SYNTAX("NDR-R001", Severity.ERROR, "The rule language's syntax is broken"),
    RULE_TEXT("NDR-R002", Severity.ERROR, "The rule file is not UTF-8 text"),
    PACKAGE("NDR-R003", Severity.ERROR, "The file's package is missing or shared with something else"),
    NO_RULE("NDR-R004", Severity.ERROR, "The file has no rule"),
    UNKNOWN_TYPE("NDR-R005", Severity.ERROR, "No fact has this name"),
    UNKNOWN_COMPONENT("NDR-R006", Severity.ERROR, "The fact has no such component"),
    UNKNOWN_CONSTANT("NDR-R007", Severity.ERROR, "The type has no such constant"),
    WRONG_TYPE("NDR-R008", Severity.ERROR, "The value is of another type than the component"),
    WRONG_OPERATOR("NDR-R009", Severity.ERROR, "The comparison does not suit the component"),
    UNBOUND_VARIABLE("NDR-R010", Severity.ERROR, "The variable is bound nowhere before"),
    UNUSED_VARIABLE("NDR-R011", Severity.WARNING, "The variable is bound and never used"),
    CONSEQUENCE("NDR-R012", Severity.ERROR, "The conclusion does not compile"),
    NO_SEMICOLON("NDR-R013", Severity.ERROR, "The conclusion does not end with a semicolon"),
    REPEATED_NAME("NDR-R014", Severity.ERROR, "Two rules have one name"),
    ARTICLE_MARK("NDR-R015", Severity.ERROR, "The rule's @article is missing or not the article it concludes about"),
    UNKNOWN_ARTICLE("NDR-R016", Severity.ERROR, "There are no facts of the article"),
    CONDITION_FORM("NDR-R017", Severity.ERROR, "A condition has a form that rules here do not use"),
    CONSTRAINT_FORM("NDR-R018", Severity.ERROR, "A constraint has a form that rules here do not use"),
    ATTRIBUTE("NDR-R019", Severity.ERROR, "The rule has an attribute that rules here do not use"),
    DECLARATION("NDR-R020", Severity.ERROR, "The file declares something else than rules"),
    IMPORT("NDR-R021", Severity.ERROR, "The import is outside the vocabulary"),
    CONSEQUENCE_FORM("NDR-R022", Severity.ERROR, "The right-hand side is not one logical insertion"),
    FORBIDDEN_CALL("NDR-R023", Severity.ERROR, "The compiled rule names a class or method outside the vocabulary"),
    UNKNOWN_LOOKUP("NDR-R024", Severity.ERROR, "The catalogue has no such lookup"),
    UNKNOWN_ANNOTATION("NDR-R025", Severity.ERROR, "The annotation is none that is read"),
    UNKNOWN_NAME("NDR-R026", Severity.WARNING, "The text is compared with a name that nothing has"),
    NEVER_TRUE("NDR-R027", Severity.WARNING, "The conditions can never be true together"),
    EQUAL_CONDITIONS("NDR-R028", Severity.WARNING, "Two rules have the same conditions and the same conclusion"),
    SUBSUMED_CONDITIONS("NDR-R029", Severity.WARNING, "A rule says only what a wider one says already"),
    CONTRADICTORY_CONCLUSIONS("NDR-R030", Severity.WARNING, "The same conditions confirm and exclude an article"),
    FEEDS_ITSELF("NDR-R031", Severity.WARNING, "The rule's conclusion makes it fire again"),
    NEVER_SUSPECTED("NDR-R032", Severity.WARNING, "Nothing ever suspects the article that the rule decides on"),
    MISNAMED("NDR-R033", Severity.WARNING, "The rule's name says something else than the rule does"),
    ELSEWHERE("NDR-R034", Severity.WARNING, "The rule stands in another article's file"),
    NO_WORDING("NDR-R035", Severity.ERROR, "Nothing says how to ask for what the rule needs"),
    NOT_COMPILED("NDR-R036", Severity.ERROR, "The rule does not compile"),
    REGULAR_EXPRESSION("NDR-R037", Severity.ERROR, "Rules here use no regular expressions"),
    OTHER_SPELLING("NDR-R038", Severity.WARNING, "The text is not spelt as the facts that it is compared with"),
    NO_EFFECT("NDR-R039", Severity.WARNING, "A condition says nothing that the rest of the rule does not say"),
    OTHER_SUSPICION("NDR-R040", Severity.WARNING, "The rule decides on an article without its suspicion"),
    UNJOINED("NDR-R041", Severity.WARNING, "The condition may be met by another server or another recipient"),
    EMPTY_SCOPE("NDR-R042", Severity.WARNING, "The rule asks for a part of the scope that its suspicions leave empty"),
    COUNTS_UNKNOWN("NDR-R043", Severity.WARNING, "The comparison holds also where nothing is known"),
    MIXED_UP("NDR-R044", Severity.WARNING, "A server stands where a recipient belongs, or the reverse"),
    NO_EVENT_SOURCE("NDR-R045", Severity.WARNING, "An event id is compared without the event's source"),
    MISSING_IMPORT("NDR-R046", Severity.ERROR, "A type is used whose package is not imported"),
    REBOUND_VARIABLE("NDR-R047", Severity.ERROR, "The variable is bound twice"),

    FACTS_SYNTAX("NDR-F001", Severity.ERROR, "The YAML is broken"),
    FACTS_VALUE("NDR-F002", Severity.ERROR, "A key or value is not what the facts take"),
    REPEATED_ID("NDR-F003", Severity.ERROR, "Two items have one id"),
    FACTS_FILE_NAME("NDR-F004", Severity.ERROR, "The file's name does not begin with the item's id"),
    NO_RULES("NDR-F005", Severity.WARNING, "No rule and no status code ever leads to the item"),
    NO_SOURCE("NDR-F006", Severity.WARNING, "The source cannot be followed"),
    UNKNOWN_REFERENCE("NDR-F007", Severity.WARNING, "The item refers to one that is not there"),
    BAD_CODE("NDR-F008", Severity.ERROR, "The status code is none of RFC 3463"),
    BAD_DATE("NDR-F009", Severity.WARNING, "The date is none"),
    UNKNOWN_QUESTION("NDR-F010", Severity.ERROR, "The question is about something that nobody can be asked for"),
    UNKNOWN_PLACEHOLDER("NDR-F011", Severity.ERROR, "The wording has a blank that nothing fills"),
    REPEATED_ROW("NDR-F012", Severity.WARNING, "Two rows of a table say how to do one thing"),
    UNUSED_ROW("NDR-F013", Severity.WARNING, "No rule uses the row"),
    BLANK_TEXT("NDR-F014", Severity.WARNING, "A text is empty"),
    OUTSIDE_TABLE("NDR-F015", Severity.ERROR, "The file mixes a table with something else"),
    NO_REMEDY("NDR-F016", Severity.WARNING, "The item tells nothing to do"),
    RETIRED_WITHOUT_REASON("NDR-F017", Severity.ERROR, "The item is retired without a reason"),
    VALUES_DISAGREE("NDR-F018", Severity.ERROR, "The values can never be right"),
    REPEATED_TITLE("NDR-F019", Severity.WARNING, "Two items have one title"),
    TEXT_CUT("NDR-F020", Severity.WARNING, "The text ends where a # begins"),
    UNREADABLE_INCIDENT("NDR-F021", Severity.WARNING, "The example incident cannot be read"),

    CASE_SYNTAX("NDR-T001", Severity.ERROR, "The YAML of the test cases is broken"),
    CASE_VALUE("NDR-T002", Severity.ERROR, "A key or value is not what a scenario takes"),
    INCOMPLETE_SCENARIO("NDR-T003", Severity.ERROR, "The scenario lacks its sentence, what is given, or what comes of it"),
    REPEATED_SCENARIO("NDR-T004", Severity.WARNING, "Two scenarios have one name or are the same"),
    UNREADABLE_REPORT("NDR-T005", Severity.ERROR, "The scenario's report cannot be read or is none"),
    NO_CASES("NDR-T006", Severity.WARNING, "No scenario expects the item"),
    NO_NEGATIVE_CASE("NDR-T007", Severity.WARNING, "No scenario of the file ends without the item, or with it excluded"),
    CASE_OF_UNKNOWN_ARTICLE("NDR-T008", Severity.ERROR, "The scenario expects an item that is not there"),
    CASES_OF_NO_ITEM("NDR-T009", Severity.WARNING, "The file's name is that of no item"),
    NO_CONFIRMED_CASE("NDR-T010", Severity.WARNING, "The item can be confirmed, and no scenario shows it"),
    NO_EXCLUDED_CASE("NDR-T011", Severity.WARNING, "The item can be excluded, and no scenario shows it"),
    NOT_TOLD_APART("NDR-T012", Severity.WARNING, "No scenario tells the item from one that looks alike"),
    ANY_WARNING("NDR-T013", Severity.WARNING, "The expected warning is part of every warning"),

    NO_ROOMS("NDR-K001", Severity.ERROR, "The folder is no knowledge folder"),
    UNREADABLE_FILE("NDR-K002", Severity.ERROR, "A file cannot be read"),
    SILENCING("NDR-K003", Severity.WARNING, "A comment silences without a reason, or nothing"),
    STRAY_FILE("NDR-K004", Severity.WARNING, "The file is in a room and nothing reads it"),
    TO_FILL_IN("NDR-K005", Severity.NOTE, "A mark is still to be filled in"),
    NO_TEST_CASES("NDR-K006", Severity.WARNING, "The folder has no test cases"),
    UNEQUAL_NAMES("NDR-K007", Severity.WARNING, "The files of one item have different names");

    private final String id;
    private final Severity severity;
    private final String title;

    DefectKind(String id, Severity severity, String title) {
        this.id = id;
        this.severity = severity;
        this.title = title;
    }

    /** As in {@code NDR-R012}. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** What is wrong, as a sentence without a full stop. */
    public String title() {
        return title;
    }

    /** The kind of this id, in any case. */
    public static Optional<DefectKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id.equalsIgnoreCase(id)).findFirst();
    }
}
