package org.onrecord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Dependencies between packages go one way. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.onrecord");

    @Test
    void packagesDependOnThoseBelowThem() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.onrecord..")
                .layer("start").definedBy("org.onrecord")
                .layer("index").definedBy("org.onrecord.index..")
                .layer("exchange").definedBy("org.onrecord.exchange..")
                .layer("statistics").definedBy("org.onrecord.statistics..")
                .layer("profile").definedBy("org.onrecord.profile..")
                .layer("statement").definedBy("org.onrecord.statement..")
                .layer("document").definedBy("org.onrecord.document..")
                .layer("speaker").definedBy("org.onrecord.speaker..")
                .layer("claim").definedBy("org.onrecord.claim..")
                .layer("changeset").definedBy("org.onrecord.changeset..")
                .layer("access").definedBy("org.onrecord.access..")
                .layer("server").definedBy("org.onrecord.server..")
                .layer("storage").definedBy("org.onrecord.storage..")
                .layer("list").definedBy("org.onrecord.list..")
                .layer("api").definedBy("org.onrecord.api..")
                .layer("values").definedBy("org.onrecord.date..", "org.onrecord.text..")
                .whereLayer("index").mayNotBeAccessedByAnyLayer()
                .whereLayer("exchange").mayNotBeAccessedByAnyLayer()
                .whereLayer("statistics").mayNotBeAccessedByAnyLayer()
                .whereLayer("profile").mayNotBeAccessedByAnyLayer()
                .whereLayer("server").mayNotBeAccessedByAnyLayer()
                .whereLayer("storage").mayOnlyBeAccessedByLayers("start")
                .whereLayer("statement").mayOnlyBeAccessedByLayers("exchange", "statistics", "profile", "index")
                .whereLayer("document").mayOnlyBeAccessedByLayers("exchange", "statistics", "profile", "statement", "index")
                .whereLayer("claim").mayOnlyBeAccessedByLayers("exchange", "statistics", "profile", "statement", "index")
                .whereLayer("speaker").mayOnlyBeAccessedByLayers("exchange", "statistics", "profile", "statement", "document", "index")
                .whereLayer("changeset")
                .mayOnlyBeAccessedByLayers("exchange", "statistics", "profile", "statement", "document", "claim", "speaker", "storage",
                        "index")
                .whereLayer("values").mayNotAccessAnyLayer()
                .whereLayer("list").mayOnlyAccessLayers("api", "values")
                .whereLayer("api").mayOnlyAccessLayers("values")
                .whereLayer("access").mayOnlyAccessLayers("api", "values")
                .whereLayer("server").mayOnlyAccessLayers("api", "values")
                .check(CODE);
    }

    @Test
    void noPackagesDependOnEachOther() {
        slices().matching("org.onrecord.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void whatCrossesTheWireIsARecord() {
        classes().that().haveSimpleNameEndingWith("View").or().haveSimpleNameEndingWith("Draft").or().haveSimpleNameEndingWith("Profile")
                .should()
                .beRecords().check(CODE);
    }

    @Test
    void resourcesAreNobodysBusiness() {
        classes().that().haveSimpleNameEndingWith("Resource").should().notBePublic().check(CODE);
    }

    @Test
    void namesSayTheRole() {
        noClasses().should().haveSimpleNameEndingWith("Dto").orShould().haveSimpleNameEndingWith("Impl").orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(CODE);
    }

    @Test
    void nothingIsPrintedButByCommandsAndBeforeTheStart() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .check(CODE.that(DescribedPredicate
                        .not(HasName.Predicates.nameEndingWith("Command").or(HasName.Predicates.name(Main.class.getName())))));
    }
}
