package dev.sluice.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

@AnalyzeClasses(packages = "dev.sluice", importOptions = MainClassesOnly.class)
class PackagesTest {
    @ArchTest
    static void packagesOfCoreUseOnlyThoseBeforeThem(JavaClasses classes) {
        classes()
                .that(CorePackageOrder.livesInCore())
                .should(new CorePackageOrder())
                .allowEmptyShould(true)
                .check(classes);
    }

    @ArchTest
    static void noPackagesOfAModuleFormACycle(JavaClasses classes) {
        for (String module : new String[] {"core", "k8s", "aws", "runner"}) {
            slices().matching("dev.sluice." + module + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }
}
