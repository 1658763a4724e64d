package kcity.portfolio;

import java.util.regex.Pattern;
import kcity.charter.Programmes;
import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.shared.Reference;

/** Who may do what with the portfolio. */
public final class PortfolioRights {
    private static final Pattern AWARD = Pattern.compile("[A-Z]{2,8}-[0-9]{4}-([PD])-[0-9]+");

    private PortfolioRights() {}

    /** The owner records for all projects, each operator for its own type. */
    public static boolean mayRecordOutcomes(Actor actor, String project, ProgrammeType type) {
        var programme = Programmes.of(project);
        return programme.isOwnedBy(actor) || programme.isRunBy(actor, type.word());
    }

    /** References of awarded applications say their type; ids of the register look otherwise. */
    public static boolean isAward(String project) {
        return AWARD.matcher(project).matches();
    }

    /** Both begin their ids with the year, or have it behind the programme's letters; nothing came of a project before it. */
    static int year(String project) {
        return Integer.parseInt(project.replaceFirst("^[A-Z]+-", "").substring(0, 4));
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
