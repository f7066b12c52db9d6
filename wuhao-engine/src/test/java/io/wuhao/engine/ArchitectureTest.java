package io.wuhao.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls of the engine (ADR-0001). Six rules, no more: what the compiler or Maven can keep is kept there. */
class ArchitectureTest {

    private static final String ENGINE = "io.wuhao.engine";

    /** The river, from the spring down: a stage sees what lies above it. */
    private static final List<String> STAGES =
            List.of("register", "formula", "scheme", "sql", "run", "scorecard", "simulation", "whatif", "export");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ENGINE);
    private static final JavaClasses ALL = new ClassFileImporter().importPackages(ENGINE);

    @Test
    void aStageSeesOnlyTheStagesAboveIt() {
        LayeredArchitecture river = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("words")
                .definedBy(ENGINE);
        for (String stage : STAGES) {
            river = river.optionalLayer(stage).definedBy(ENGINE + "." + stage + "..");
        }
        river = river.whereLayer("words").mayNotAccessAnyLayer();
        for (int i = 0; i < STAGES.size(); i++) {
            String[] above = STAGES.subList(0, i).toArray(new String[i + 1]);
            above[i] = "words";
            river = river.whereLayer(STAGES.get(i)).mayOnlyAccessLayers(above);
        }
        river.because("ADR-0001: the river can be read off the folders").check(MAIN);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ENGINE + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("ADR-0001: arrows point one way")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void theEngineKnowsNoCommandLineNoServerNoSpark() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "org.springframework..", "org.apache.spark..", "io.wuhao.cli..")
                .because("ADR-0001: a dependency must not leak out of its module")
                .check(MAIN);
    }

    @Test
    void onlyTheStagesThatReadAndAskKnowADatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ENGINE + ".register..", ENGINE + ".run..", ENGINE + ".scorecard..", ENGINE + ".export..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                .because("ADR-0001: the compiler writes SQL and never runs it")
                .check(MAIN);
    }

    @Test
    void everyTypeHasFoundItsName() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](\\w*(Util|Utils|Helper|Manager|Impl|DTO|VO)|(Base|Abstract)[A-Z]\\w*)")
                .because("ADR-0001: such a name says that the name was not found")
                .check(ALL);
    }

    @Test
    void nobodyCatchesWhatNobodyExpected() {
        codeUnits()
                .should(notCatch(Exception.class))
                .because("ADR-0001: problems are data, exceptions are for bugs")
                .check(MAIN);
    }

    private static ArchCondition<JavaCodeUnit> notCatch(Class<? extends Throwable> type) {
        return new ArchCondition<>("not catch " + type.getName()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                unit.getTryCatchBlocks().stream()
                        .filter(block -> block.getCaughtThrowables().stream().anyMatch(t -> t.isEquivalentTo(type)))
                        .forEach(block -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getDescription() + " in " + block.getSourceCodeLocation())));
            }
        };
    }
}
