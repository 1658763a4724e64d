package kcity.web.map;

/** A country with a number: ISO 3166-1 alpha-2 code, its name, how many, the number in words ("8 projects"), and where it leads ("": nowhere). */
public record Place(String country, String name, int count, String said, String address) {}
