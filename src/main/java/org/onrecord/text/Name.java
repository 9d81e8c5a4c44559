package org.onrecord.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;

import org.hibernate.validator.constraints.CodePointLength;

/**
 * One line that names something: at most 300 code points unless said otherwise, at least one of them visible, and none that hides or reorders the others (controls,
 * zero-width characters, bidirectional overrides), but for what emoji and scripts need where they need it. {@code null} passes.
 */
@Documented
@Constraint(validatedBy = Name.Validator.class)
@CodePointLength(message = "should have at most {max} characters")
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Name {
    @OverridesAttribute(constraint = CodePointLength.class, name = "max")
    int max() default 300;

    /** Whether it may have several lines. */
    boolean lines() default false;

    /** The validator says more: which character, and where. */
    String message() default "should have a visible character and no hidden one";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Name, String> {
        private boolean lines;

        @Override
        public void initialize(Name name) {
            lines = name.lines();
        }

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || Reason.give(fault(name, lines),
                    Characters.substantial(name) && hidden(name, lines, Characters::misleading).isEmpty(), context);
        }

        /** What is wrong with a name and what would be right, empty where nothing is. */
        public static Optional<String> fault(String name, boolean lines) {
            return Characters.visible(name) ? hidden(name, lines, Characters::hidden) : Optional.of(Reason.INVISIBLE);
        }

        private static Optional<String> hidden(String name, boolean lines, IntPredicate hides) {
            Joiners joiners = new Joiners(name);
            int[] text = name.codePoints().toArray();
            return IntStream.range(0, text.length)
                    .filter(i -> hides.test(text[i]) && !(lines && Characters.lineBreak(text[i])) && !joiners.belongs(i)).boxed()
                    .findFirst().map(i -> Reason.at(text[i], i));
        }
    }
}
