package kcity.web;

/** Something sent is no text that can be kept: U+0000 in a field or file name, or bytes that are no UTF-8. Bears no trace, as anybody can cause it. */
final class Unreadable extends RuntimeException {
    Unreadable() {
        super("a field or file name is no readable text", null, false, false);
    }
}
