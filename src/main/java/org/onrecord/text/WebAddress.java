package org.onrecord.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** An absolute http or https URL of at most 2,000 bytes without a user, whose password everybody would read. {@code null} passes. */
@Documented
@Constraint(validatedBy = WebAddress.Validator.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {
    String message() default "should be an absolute http or https URL of at most 2000 bytes";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<WebAddress, String> {
        private static final int LONGEST = 2000;

        @Override
        public boolean isValid(String url, ConstraintValidatorContext context) {
            if (url == null) {
                return true;
            }
            if (url.codePoints().anyMatch(letter -> Character.getType(letter) == Character.SURROGATE)) {
                return false;
            }
            try {
                URI uri = new URI(url);
                if (uri.getRawUserInfo() != null) {
                    return Reason.give(
                            Optional.of("has a user or a password in front of its host, which everybody would read; leave them out"),
                            true, context);
                }
                return uri.getHost() != null && uri.toASCIIString().length() <= LONGEST
                        && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
