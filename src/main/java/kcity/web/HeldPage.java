package kcity.web;

/**
 * What was typed is still here and can be sent again.
 *
 * @param why message key without {@code .title} and {@code .text}
 */
public record HeldPage(Frame frame, int status, String why, Held held) implements Page {}
