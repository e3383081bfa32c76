package org.ndrexpert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The rooms of the program and the direction in which they know each other. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ndrexpert");

    @Test
    void rooms_know_only_those_below_them() {
        Architectures.layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.ndrexpert..")
                .layer("observation").definedBy("org.ndrexpert.observation")
                .layer("yaml").definedBy("org.ndrexpert.yaml")
                .layer("report").definedBy("org.ndrexpert.report")
                .layer("eventlog").definedBy("org.ndrexpert.eventlog")
                .layer("rules' types").definedBy("org.ndrexpert.catalogue", "org.ndrexpert.evidence")
                .layer("situation").definedBy("org.ndrexpert.situation")
                .layer("incident").definedBy("org.ndrexpert.incident")
                .layer("defect").definedBy("org.ndrexpert.defect")
                .layer("rule").definedBy("org.ndrexpert.rule")
                .layer("diagnosis").definedBy("org.ndrexpert.diagnosis")
                .layer("knowledge").definedBy("org.ndrexpert.knowledge")
                .layer("explanation").definedBy("org.ndrexpert.explanation")
                .layer("way in").definedBy("org.ndrexpert")
                .layer("testcase").definedBy("org.ndrexpert.testcase")
                .layer("authoring").definedBy("org.ndrexpert.authoring")
                .layer("mutation").definedBy("org.ndrexpert.mutation")
                .layer("junit").definedBy("org.ndrexpert.junit")
                .layer("check").definedBy("org.ndrexpert.check")
                .layer("schema").definedBy("org.ndrexpert.schema")
                .layer("redaction").definedBy("org.ndrexpert.redaction")
                .layer("reference").definedBy("org.ndrexpert.reference")
                .layer("batch").definedBy("org.ndrexpert.batch")
                .layer("summary").definedBy("org.ndrexpert.summary")
                .layer("spark").definedBy("org.ndrexpert.spark")
                .layer("cli").definedBy("org.ndrexpert.cli")
                .whereLayer("yaml").mayOnlyAccessLayers("observation")
                .whereLayer("observation").mayNotAccessAnyLayer()
                .whereLayer("report").mayOnlyAccessLayers("observation")
                .whereLayer("eventlog").mayOnlyAccessLayers("observation")
                .whereLayer("rules' types").mayOnlyAccessLayers("observation", "yaml")
                .whereLayer("situation").mayOnlyAccessLayers("observation", "eventlog", "rules' types")
                .whereLayer("incident").mayOnlyAccessLayers("observation", "yaml", "report", "situation")
                .whereLayer("diagnosis").mayOnlyAccessLayers("rules' types", "report", "observation", "rule")
                .whereLayer("defect").mayNotAccessAnyLayer()
                .whereLayer("rule").mayOnlyAccessLayers("defect", "observation", "yaml", "rules' types", "situation")
                .whereLayer("knowledge").mayOnlyAccessLayers("observation", "yaml", "report", "rules' types", "defect", "rule", "situation", "diagnosis")
                .whereLayer("authoring").mayOnlyAccessLayers("way in", "observation", "yaml", "incident", "testcase", "diagnosis", "rules' types", "situation")
                .whereLayer("mutation").mayOnlyAccessLayers("rule", "situation", "knowledge", "explanation", "way in", "testcase")
                .whereLayer("junit").mayOnlyAccessLayers("way in", "testcase", "knowledge", "defect")
                .whereLayer("junit").mayNotBeAccessedByAnyLayer()
                .whereLayer("explanation").mayOnlyAccessLayers("observation", "report", "rules' types", "rule", "diagnosis", "defect")
                .whereLayer("check").mayOnlyAccessLayers("observation", "yaml", "eventlog", "rules' types", "defect", "rule", "situation", "incident",
                        "knowledge", "testcase")
                .whereLayer("check").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("reference").mayOnlyAccessLayers("observation", "rules' types", "rule", "knowledge", "testcase", "explanation")
                .whereLayer("reference").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("batch").mayOnlyAccessLayers("observation", "rules' types", "situation", "incident", "diagnosis", "knowledge",
                        "explanation", "summary", "way in")
                .whereLayer("batch").mayOnlyBeAccessedByLayers("cli", "spark")
                .whereLayer("spark").mayOnlyAccessLayers("way in", "batch", "incident", "situation", "knowledge", "summary")
                .whereLayer("spark").mayNotBeAccessedByAnyLayer()
                .whereLayer("summary").mayOnlyAccessLayers("observation", "report", "rules' types", "diagnosis", "explanation")
                .whereLayer("schema").mayNotAccessAnyLayer()
                .whereLayer("redaction").mayOnlyAccessLayers("observation", "yaml", "report", "rules' types", "situation", "incident", "diagnosis",
                        "way in")
                .whereLayer("redaction").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .check(PROGRAM);
    }

    @Test
    void only_the_knowledge_room_knows_the_rule_engine() {
        noClasses().that().resideOutsideOfPackage("org.ndrexpert.knowledge")
                .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..").check(PROGRAM);
    }

    @Test
    void only_the_job_knows_spark() {
        noClasses().that().resideOutsideOfPackage("org.ndrexpert.spark")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..").check(PROGRAM);
    }

    @Test
    void only_the_report_room_knows_mime() {
        noClasses().that().resideOutsideOfPackage("org.ndrexpert.report")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.james..").check(PROGRAM);
    }

    @Test
    void one_class_knows_the_files_of_outlook() {
        noClasses().that().doNotHaveFullyQualifiedName("org.ndrexpert.report.OutlookMessage")
                .and().doNotHaveFullyQualifiedName("org.ndrexpert.report.OutlookMessage$Bounded")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..").check(PROGRAM);
    }

    @Test
    void only_the_command_knows_the_command_line_library() {
        noClasses().that().resideOutsideOfPackage("org.ndrexpert.cli")
                .should().dependOnClassesThat().resideInAnyPackage("picocli..").check(PROGRAM);
    }

    @Test
    void only_the_tests_for_embedders_know_junit() {
        noClasses().that().resideOutsideOfPackage("org.ndrexpert.junit")
                .should().dependOnClassesThat().resideInAnyPackage("org.junit..", "org.opentest4j..").check(PROGRAM);
    }

    @Test
    void no_backtracking_patterns_anywhere() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.regex..").check(PROGRAM);
    }

    @Test
    void the_vocabulary_needs_no_library() {
        classes().that().resideInAPackage("org.ndrexpert.observation")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "org.ndrexpert.observation")
                .check(PROGRAM);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Handler").check(PROGRAM);
    }

    @Test
    void rooms_form_no_circle_but_the_types_of_rules() {
        slices().matching("org.ndrexpert.(*)..").should().beFreeOfCycles()
                .ignoreDependency(DescribedPredicate.describe("in evidence",
                        one -> one.getPackageName().endsWith("evidence")),
                        DescribedPredicate.describe("in catalogue",
                                one -> one.getPackageName().endsWith("catalogue")))
                .check(PROGRAM);
    }
}
