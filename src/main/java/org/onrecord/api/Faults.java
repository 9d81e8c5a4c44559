package org.onrecord.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.onrecord.api.Problem.Fault;

/** Collects what is wrong with something that was sent, so that all of it is answered at once. */
public final class Faults {
    private final List<ProblemException> problems = new ArrayList<>();

    public Faults() {
        this(List.of());
    }

    /** @param known what is wrong anyway */
    public Faults(List<Fault> known) {
        if (!known.isEmpty()) {
            problems.add(ProblemException.validation(known));
        }
    }

    /** @param contradiction to what is on record */
    public void add(Fault contradiction) {
        problems.add(ProblemException.conflict(contradiction));
    }

    public void run(Runnable step) {
        get(() -> {
            step.run();
            return null;
        });
    }

    /** @return what a step gives, or {@code null} where it failed for a fault of what was sent */
    public <T> T get(Supplier<T> step) {
        try {
            return step.get();
        } catch (ProblemException e) {
            if (!e.isOfBody()) {
                throw e;
            }
            problems.add(e);
            return null;
        }
    }

    /** Whether steps have failed. */
    public boolean any() {
        return !problems.isEmpty();
    }

    /** @throws ProblemException with everything that was wrong */
    public void throwIfAny() {
        if (any()) {
            throw ProblemException.together(problems);
        }
    }
}
