package org.copydesk.platform.idempotency;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.POST;
import org.copydesk.WithoutTests;
import org.junit.jupiter.api.Test;

class EveryPostTest {
    /** What is answered with a secret must not be kept: whoever repeats such a request makes another secret. */
    /** The same line again changes nothing, key or not. */
    private static final String KNOWS_ITS_LINES = "importEdition";

    private static final String MAKES_A_SECRET = "createToken";

    @Test
    void everyPostMayBeRepeatedUnderAKey() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .doNotHaveName(MAKES_A_SECRET)
                .and()
                .doNotHaveName(KNOWS_ITS_LINES)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .because("a client whose connection broke must be able to ask again")
                .check(new ClassFileImporter()
                        .withImportOption(new WithoutTests())
                        .importPackages("org.copydesk"));
    }
}
