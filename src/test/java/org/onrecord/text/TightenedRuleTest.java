package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Size;

import org.junit.jupiter.api.Test;

class TightenedRuleTest {
    @Constraint(validatedBy = NoTabs.Validator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface NoTabs {
        String message() default "has a tab";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        class Validator implements ConstraintValidator<NoTabs, String> {
            @Override
            public boolean isValid(String text, ConstraintValidatorContext context) {
                TightenedRule.mark(context);
                return text.indexOf('\t') < 0;
            }
        }
    }

    record Text(@NoTabs @Size(max = 3) String text) {}

    @Test
    void onlyViolationsOfRulesThatAreNewerAreToldFromOthers() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertTrue(TightenedRule.brokenBy(factory.getValidator().validate(new Text("\t")).iterator().next()));
            assertFalse(TightenedRule.brokenBy(factory.getValidator().validate(new Text("long")).iterator().next()));
            Set<ConstraintViolation<Text>> both = factory.getValidator().validate(new Text("long\t"));
            assertEquals(1, both.stream().filter(TightenedRule::brokenBy).count());
            assertEquals(2, both.size());
        }
    }
}
