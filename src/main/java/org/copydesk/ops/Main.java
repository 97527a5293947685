package org.copydesk.ops;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.copydesk.platform.request.AddressCheck;

/** Starts the application. */
@QuarkusMain
public final class Main {
    public static void main(String... arguments) {
        System.setProperty(AddressCheck.UNCHECKED_BY_QUARKUS, "true");
        Quarkus.run(Welcome.class, Main::end, arguments);
    }

    private static void end(int exitCode, Throwable failure) {
        if (failure != null) {
            StartFailure.log(failure);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
    }
}
