package kcity.portfolio;

import java.util.regex.Pattern;
import kcity.programme.Agency;
import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.shared.Reference;

/** Who may do what with the portfolio. */
public final class PortfolioRights {
    private static final Pattern AWARD = Pattern.compile("KCN-[0-9]{4}-([PD])-[0-9]+");
    private static final String OWNER = "MOLIT";

    private PortfolioRights() {}

    /** The owner records for all projects, each operator for its own type. */
    public static boolean mayRecordOutcomes(Actor actor, ProgrammeType type) {
        return actor.isOfficerOf(OWNER)
                || actor.isOfficerOf(
                        switch (type) {
                            case PLANNING -> Agency.KIND.name();
                            case DEMONSTRATION -> Agency.KAIA.name();
                        });
    }

    /** References of awarded applications say their type; ids of the register look otherwise. */
    static boolean isAward(String project) {
        return AWARD.matcher(project).matches();
    }

    /** Both begin their ids with the year, or have it behind the programme's letters; nothing came of a project before it. */
    static int year(String project) {
        return Integer.parseInt(project.replaceFirst("^KCN-", "").substring(0, 4));
    }

    static Reference reference(String project) {
        return new Reference(isAward(project) ? "application" : "project", project);
    }

    public static ProgrammeType typeOfAward(String project) {
        return project.contains("-" + ProgrammeType.PLANNING.letter() + "-")
                ? ProgrammeType.PLANNING
                : ProgrammeType.DEMONSTRATION;
    }
}
