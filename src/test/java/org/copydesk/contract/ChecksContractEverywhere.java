package org.copydesk.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Puts the check of the contract under every {@code @QuarkusTest}; Quarkus finds it as a service. */
public class ChecksContractEverywhere implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        ChecksContract.install();
    }
}
