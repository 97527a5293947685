package org.copydesk.contract;

import java.util.Set;
import java.util.TreeSet;

/** The errors that an operation may answer without listing them: its {@code default} describes them all. */
final class GeneralErrors {
    private GeneralErrors() {}

    static Set<Integer> of(Contract.Operation operation) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 429, 500, 503));
        if (!operation.isForAnybody()) {
            statuses.addAll(Set.of(401, 403));
        }
        String parameters = operation.node().path("parameters").toString();
        if (parameters.contains("/IfMatch\"")) {
            statuses.add(428);
        }
        if (parameters.contains("/IfModifiedSince\"")) {
            statuses.add(412);
        }
        if (operation.hasAnswerBody()) {
            statuses.add(406);
        }
        if (operation.node().has("requestBody")) {
            statuses.addAll(Set.of(408, 413, 415));
        }
        if (!operation.pointer().endsWith("/get")) {
            statuses.add(507);
        }
        return statuses;
    }
}
