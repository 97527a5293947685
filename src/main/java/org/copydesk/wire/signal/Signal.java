package org.copydesk.wire.signal;

/** One reason for or against a role, in natural units of log odds: 1 is a hint, 3 is telling, 6 settles it. */
record Signal(String name, Weight weight) {
    /** Weighs one passage of a page. */
    interface Weight {
        /** @return 0 where the signal says nothing */
        double of(PassageFacts facts, PastedPage page, Zone zone);
    }

    /** A signal that holds in every zone alike. */
    static Signal signal(String name, double weight, java.util.function.Predicate<PassageFacts> holds) {
        return new Signal(name, (facts, page, zone) -> holds.test(facts) ? weight : 0);
    }
}
