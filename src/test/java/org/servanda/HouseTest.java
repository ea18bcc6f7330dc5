package org.servanda;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the order of rooms that ARCHITECTURE.md draws. */
class HouseTest {

    /** From left to right; the empty name is the root package. */
    private static final List<String> ROOMS = List.of(
            "problem",
            "report",
            "pact",
            "lexicon",
            "encoder",
            "reading",
            "resolution",
            "register",
            "followup",
            "search",
            "export",
            "evaluation",
            "intake",
            "store",
            "",
            "web",
            "cli");

    @Test
    void eachPackageImportsOnlyFromThoseLeftOfIt() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.servanda");
        ArchRuleDefinition.classes().should(lookOnlyLeft()).check(classes);
    }

    private static ArchCondition<JavaClass> lookOnlyLeft() {
        return new ArchCondition<>("import only from packages left of their own") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass to = dependency.getTargetClass();
                    if (to.getPackageName().startsWith("org.servanda") && room(to) > room(from)) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static int room(JavaClass type) {
        String name = type.getPackageName().replaceFirst("^org\\.servanda\\.?", "");
        int room = ROOMS.indexOf(name);
        if (room < 0) {
            throw new IllegalStateException(
                    "package " + name + " has no place in the house; add it to ROOMS and to ARCHITECTURE.md");
        }
        return room;
    }
}
