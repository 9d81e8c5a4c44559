package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
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

    record Sent(@Name String name, @Words String words, @WebAddress String url) {}

    @Test
    void whatEarlierVersionsTookAndHarmsNobodyIsToldFromWhatNoneTook() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            for (Sent taken : List.of(new Sent("\u3164", null, null), new Sent("A\u034f", null, null), new Sent(null, "\u2800", null),
                    new Sent(null, null, "https://ann:secret@news.example/"))) {
                assertTrue(TightenedRule.brokenBy(factory.getValidator().validate(taken).iterator().next()), taken.toString());
            }
            for (Sent never : List.of(new Sent("A\u202eB", null, null), new Sent("A\nB", null, null), new Sent(" ", null, null),
                    new Sent("\u3164\u0007", null, null), new Sent(null, "\u2800\u0000", null),
                    new Sent(null, null, "javascript:alert(1)"))) {
                assertFalse(TightenedRule.brokenBy(factory.getValidator().validate(never).iterator().next()), never.toString());
            }
        }
    }
}
