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
import java.util.stream.IntStream;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.hibernate.validator.constraints.CodePointLength;

/**
 * Words that are kept to the letter: at most 100,000 code points, at least one of them visible, neither NUL nor half a surrogate pair, which no
 * database stores faithfully. {@code null} passes.
 */
@Documented
@Constraint(validatedBy = Words.Validator.class)
@CodePointLength(max = 100_000, message = "should have at most {max} characters")
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Words {
    /** The validator says more: which character, and where. */
    String message() default "should have a visible character, and neither U+0000 nor half of a surrogate pair";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Words, String> {
        @Override
        public boolean isValid(String words, ConstraintValidatorContext context) {
            return words == null || Reason.give(fault(words),
                    Characters.substantial(words) && words.codePoints().allMatch(Characters::storable), context);
        }

        private static Optional<String> fault(String words) {
            int[] text = words.codePoints().toArray();
            return IntStream.range(0, text.length).filter(i -> !Characters.storable(text[i])).boxed().findFirst()
                    .map(i -> Reason.at(text[i], i)).or(() -> Characters.visible(words) ? Optional.empty() : Optional.of(Reason.INVISIBLE));
        }
    }
}
