package kcity.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of the address of an act that cannot be undone, or that opens a way into an account: whoever sends its form has shown within ten minutes to be the owner of the session, or is asked to first. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NoWayBack {}
