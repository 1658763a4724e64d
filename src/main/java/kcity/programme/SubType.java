package kcity.programme;

/** The stable sub-types onto which the changing names of the years are mapped. */
public enum SubType {
    URBAN_DEVELOPMENT(ProgrammeType.PLANNING),
    SOLUTION_PLANNING(ProgrammeType.PLANNING),
    /** Planning of a year whose call does not divide it. */
    PLANNING_UNDIVIDED(ProgrammeType.PLANNING),
    SOLUTION_DEMONSTRATION(ProgrammeType.DEMONSTRATION);

    private final ProgrammeType type;

    SubType(ProgrammeType type) {
        this.type = type;
    }

    public ProgrammeType type() {
        return type;
    }
}
