package io.wuhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the office (ADR-0001): arrows between modules, and no class outside a module. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Server.class);

    @Test
    void arrowsPointAlongTheRiver() {
        MODULES.verify();
    }

    @Test
    void everyClassStandsInAModule() {
        List<String> homeless = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.wuhao.server").stream()
                        .filter(type -> !type.getPackageName().equals("io.wuhao.server"))
                        .filter(type -> MODULES.getModuleByType(type.getName()).isEmpty())
                        .map(JavaClass::getName)
                        .toList();

        assertThat(homeless).as("classes that no module holds").isEmpty();
    }
}
