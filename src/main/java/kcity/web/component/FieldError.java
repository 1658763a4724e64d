package kcity.web.component;

/** What is wrong with one field, and the id of the element to go to; "" where it concerns the whole form. */
public record FieldError(String id, String message) {}
