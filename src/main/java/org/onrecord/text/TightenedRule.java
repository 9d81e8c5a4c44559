package org.onrecord.text;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * Marks violations of rules that earlier versions of the program did not have. What breaks them may stand on record and harms nobody, so nobody may send it,
 * but a record that has it can be exported and restored. A rule that keeps harm from the database or its readers is never marked, however new.
 */
public final class TightenedRule {
    private static final TightenedRule MARK = new TightenedRule();

    private TightenedRule() {
    }

    /** To be called by a validator that is about to refuse. */
    public static void mark(ConstraintValidatorContext context) {
        context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(MARK);
    }

    public static boolean brokenBy(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> broken = violation.unwrap(HibernateConstraintViolation.class);
        return broken.getDynamicPayload(TightenedRule.class) != null;
    }
}
