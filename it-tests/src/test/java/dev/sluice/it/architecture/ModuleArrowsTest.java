package dev.sluice.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.sluice", importOptions = MainClassesOnly.class)
class ModuleArrowsTest {
    private static final String CORE = "dev.sluice.core..";
    private static final String K8S = "dev.sluice.k8s..";
    private static final String AWS = "dev.sluice.aws..";
    private static final String RUNNER = "dev.sluice.runner..";
    private static final String K8S_CLIENT = "io.kubernetes..";
    private static final String AWS_SDK = "software.amazon..";
    private static final String GUICE = "com.google.inject..";

    @ArchTest
    static void coreKnowsNoOtherModuleAndNoClient(JavaClasses classes) {
        inPackageNothingUses(CORE, K8S, AWS, RUNNER, K8S_CLIENT, AWS_SDK, GUICE, "picocli..")
                .check(classes);
    }

    @ArchTest
    static void coreReadsNoFileNoNetworkAndNoEnvironment(JavaClasses classes) {
        inPackageNothingUses(CORE, "java.net..", "java.nio.file..").check(classes);
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .allowEmptyShould(true)
                .check(classes);
    }

    @ArchTest
    static void theKubernetesAdapterKnowsCoreAlone(JavaClasses classes) {
        inPackageNothingUses(K8S, AWS, RUNNER, AWS_SDK, GUICE, "picocli..", "io.fabric8..")
                .check(classes);
    }

    @ArchTest
    static void theAwsAdapterKnowsCoreAlone(JavaClasses classes) {
        inPackageNothingUses(AWS, K8S, RUNNER, K8S_CLIENT, GUICE, "picocli..").check(classes);
    }

    private static ArchRule inPackageNothingUses(String here, String... there) {
        return noClasses()
                .that()
                .resideInAPackage(here)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(there)
                .allowEmptyShould(true);
    }
}
