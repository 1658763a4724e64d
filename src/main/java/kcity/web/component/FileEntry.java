package kcity.web.component;

/** A file that may be fetched: its name, address, and a line about it (type, size, date). */
public record FileEntry(String name, String address, String about) {}
