package org.onrecord.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;

/** A test of what a user sees over HTTP; it runs on H2 and on PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("behaviour")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BehaviourTest {
}
