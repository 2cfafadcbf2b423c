package dev.sluice.core.admission;

import static java.util.Objects.requireNonNull;

/** Why an object must not be stored as it is: the step that found it, and the text for whoever wrote the object. */
public record Denial(AdmissionStep step, String message) {
    public Denial {
        requireNonNull(step, "step");
        requireNonNull(message, "message");
    }
}
