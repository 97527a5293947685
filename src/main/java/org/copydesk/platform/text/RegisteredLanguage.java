package org.copydesk.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Refuses a well-formed language tag whose language, script or region nobody registered; its form is another constraint's. */
@Documented
@Constraint(validatedBy = RegisteredLanguage.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RegisteredLanguage {
    String message() default "must be a language by BCP 47, such as en, ko or pt-BR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the registry. */
    final class Validator implements ConstraintValidator<RegisteredLanguage, String> {
        @Override
        public boolean isValid(String tag, ConstraintValidatorContext context) {
            return tag == null || !tag.matches(LanguageTag.PATTERN) || LanguageTag.isRegistered(tag);
        }
    }
}
