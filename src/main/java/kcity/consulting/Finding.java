package kcity.consulting;

/** Something that the consultant found out. */
public record Finding(int number, FindingKind kind, String words) {}
