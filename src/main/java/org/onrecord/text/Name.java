package org.onrecord.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;

import org.hibernate.validator.constraints.CodePointLength;

/**
 * One line that names something: at most 300 code points unless said otherwise, at least one of them visible, and none that hides or reorders the others (controls,
 * zero-width characters, bidirectional overrides). {@code null} passes.
 */
@Documented
@Constraint(validatedBy = Name.Validator.class)
@CodePointLength(message = "should have at most {max} characters")
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Name {
    @OverridesAttribute(constraint = CodePointLength.class, name = "max")
    int max() default 300;

    String message() default "should have a visible character and no control, zero-width or bidirectional formatting character";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Name, String> {
        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || Characters.visible(name) && name.codePoints().noneMatch(Characters::hidden);
        }
    }
}
