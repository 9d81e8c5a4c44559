package org.onrecord.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a resource that mostly answers faster than somebody else could be asked to: it may be called by an event loop, where it throws
 * {@link TakesLonger} before it would wait for anything or work for long, and is called again where it may.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtOnce {
}
