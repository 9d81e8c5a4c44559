package org.onrecord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.groups.UniAwait;
import org.junit.jupiter.api.Test;

/** Dependencies between packages go one way. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.onrecord");

    /** What waits without a limit where it has no arguments. */
    private static final Map<Class<?>, Set<String>> WAITING = Map.of(Future.class, Set.of("get", "join"), CountDownLatch.class,
            Set.of("await"), CyclicBarrier.class, Set.of("await"), Condition.class, Set.of("await", "awaitUninterruptibly"), Lock.class,
            Set.of("lock", "lockInterruptibly"), BlockingQueue.class, Set.of("take"), Thread.class, Set.of("join"), ForkJoinTask.class,
            Set.of("invoke"), UniAwait.class, Set.of("indefinitely"), Object.class, Set.of("wait"));

    @Test
    void packagesDependOnThoseBelowThem() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.onrecord..")
                .layer("start").definedBy("org.onrecord")
                .layer("web").definedBy("org.onrecord.web..")
                .layer("index").definedBy("org.onrecord.index..")
                .layer("exchange").definedBy("org.onrecord.exchange..")
                .layer("statistics").definedBy("org.onrecord.statistics..")
                .layer("draft").definedBy("org.onrecord.draft..")
                .layer("extract").definedBy("org.onrecord.extract..")
                .layer("profile").definedBy("org.onrecord.profile..")
                .layer("statement").definedBy("org.onrecord.statement..")
                .layer("document").definedBy("org.onrecord.document..")
                .layer("speaker").definedBy("org.onrecord.speaker..")
                .layer("claim").definedBy("org.onrecord.claim..")
                .layer("curation").definedBy("org.onrecord.curation..")
                .layer("changeset").definedBy("org.onrecord.changeset..")
                .layer("access").definedBy("org.onrecord.access..")
                .layer("server").definedBy("org.onrecord.server..")
                .layer("storage").definedBy("org.onrecord.storage..")
                .layer("list").definedBy("org.onrecord.list..")
                .layer("api").definedBy("org.onrecord.api..")
                .layer("values").definedBy("org.onrecord.date..", "org.onrecord.text..")
                .whereLayer("web").mayNotBeAccessedByAnyLayer()
                .whereLayer("index").mayNotBeAccessedByAnyLayer()
                .whereLayer("exchange").mayOnlyBeAccessedByLayers("web")
                .whereLayer("statistics").mayOnlyBeAccessedByLayers("web")
                .whereLayer("draft").mayOnlyBeAccessedByLayers("web", "statistics")
                .whereLayer("extract").mayOnlyBeAccessedByLayers("draft")
                .whereLayer("profile").mayOnlyBeAccessedByLayers("web")
                .whereLayer("server").mayOnlyBeAccessedByLayers("start")
                .whereLayer("storage").mayOnlyBeAccessedByLayers("start")
                .whereLayer("statement").mayOnlyBeAccessedByLayers("web", "exchange", "statistics", "profile", "draft", "extract", "index")
                .whereLayer("document").mayOnlyBeAccessedByLayers("web", "exchange", "statistics", "profile", "draft", "statement", "index")
                .whereLayer("claim").mayOnlyBeAccessedByLayers("web", "exchange", "statistics", "profile", "draft", "statement", "index")
                .whereLayer("speaker")
                .mayOnlyBeAccessedByLayers("web", "exchange", "statistics", "profile", "draft", "extract", "statement", "document", "index")
                .whereLayer("curation")
                .mayOnlyBeAccessedByLayers("web", "exchange", "statistics", "profile", "draft", "statement", "document", "claim",
                        "speaker", "index")
                .whereLayer("changeset")
                .mayOnlyBeAccessedByLayers("web", "exchange", "statistics", "profile", "draft", "statement", "document", "claim", "speaker",
                        "curation",
                        "storage", "index")
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

    @Test
    void nobodyWaitsForAnotherThreadWithoutALimit() {
        noClasses().should().callMethodWhere(DescribedPredicate.describe("it waits without a limit", ArchitectureTest::waitsWithoutLimit))
                .because("whoever waits for a thread that died or hangs would wait for ever; org.onrecord.api.Await has a limit")
                .check(CODE);
    }

    private static boolean waitsWithoutLimit(JavaMethodCall call) {
        MethodCallTarget method = call.getTarget();
        return WAITING.entrySet().stream().anyMatch(waiting -> method.getOwner().isAssignableTo(waiting.getKey())
                && waiting.getValue().contains(method.getName())) && method.getRawParameterTypes().isEmpty()
                || method.getOwner().isAssignableTo(Semaphore.class) && method.getName().startsWith("acquire")
                || method.getOwner().isAssignableTo(ExecutorService.class) && method.getName().startsWith("invoke")
                || method.getOwner().isAssignableTo(BlockingQueue.class) && method.getName().equals("put");
    }
}
