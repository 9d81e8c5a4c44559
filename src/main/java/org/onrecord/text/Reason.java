package org.onrecord.text;

import java.util.Optional;

import jakarta.validation.ConstraintValidatorContext;

/** Says why a text is refused, more closely than the message of an annotation can. */
final class Reason {
    static final String INVISIBLE = "should have a visible character";

    private Reason() {
    }

    /** @param index counted in code points */
    static String at(int codePoint, int index) {
        return "has " + Characters.name(codePoint) + " at index " + index + ", " + Characters.reason(codePoint);
    }

    /**
     * Whether there is none; else it takes the place of the message of the annotation.
     *
     * @param tightened whether earlier versions of the program took what is refused
     */
    static boolean give(Optional<String> reason, boolean tightened, ConstraintValidatorContext context) {
        if (reason.isPresent() && tightened) {
            TightenedRule.mark(context);
        }
        reason.ifPresent(message -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        });
        return reason.isEmpty();
    }
}
