package org.copydesk.platform.idempotency;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.POST;
import java.util.Set;
import org.copydesk.WithoutTests;
import org.junit.jupiter.api.Test;

class EveryPostTest {
    /** What is answered with a secret must not be kept: whoever repeats such a request makes another secret. */
    private static final Set<String> MAKE_A_SECRET = Set.of(
            "createToken",
            "createPartnerToken",
            "createWebhook",
            "createPartnerWebhook",
            "rotateWebhookSecret",
            "rotatePartnerWebhookSecret");

    /** A second time changes nothing, key or not. */
    private static final Set<String> DOUBLE_NOTHING = Set.of(
            "importEdition",
            "acknowledgeChange",
            "previewEntitlement",
            "pingWebhook",
            "pingPartnerWebhook",
            "uploadImage",
            "killImage",
            "subscribeToFeed");

    @Test
    void everyPostMayBeRepeatedUnderAKey() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and(describe(
                        "double something and make no secret",
                        method -> !MAKE_A_SECRET.contains(method.getName())
                                && !DOUBLE_NOTHING.contains(method.getName())))
                .should()
                .beAnnotatedWith(Idempotent.class)
                .because("a client whose connection broke must be able to ask again")
                .check(new ClassFileImporter()
                        .withImportOption(new WithoutTests())
                        .importPackages("org.copydesk"));
    }
}
