package kcity.progress;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far an application is, over all rooms. What the committee decided is among it only once it is announced. In the order of its way. */
public enum ApplicationStage {
    DRAFT("DRAFT", false),
    TO_SCREEN("SUBMITTED", false),
    QUESTION_OPEN("SUBMITTED", false),
    ANSWERED("SUBMITTED", false),
    /** The time for the answer is over, and none came. */
    QUESTION_LAPSED("SUBMITTED", false),
    /** It was decided, and submitted anew since: to be decided anew. */
    CHANGED("SUBMITTED", false),
    NOT_ELIGIBLE("NOT_ELIGIBLE", true),
    ELIGIBLE("ELIGIBLE", false),
    /** Eligible, and not on the short list when the review began. */
    NOT_SHORT_LISTED("LEFT_OUT", true),
    SHORT_LISTED("SHORT_LISTED", false),
    CONSULTING("CONSULTING", false),
    NO_GO("NO_GO", true),
    GO("GO", false),
    /** Not settled when the review began, and none of its candidates. */
    LEFT_OUT("LEFT_OUT", true),
    IN_REVIEW("IN_REVIEW", false),
    RANKED("IN_REVIEW", false),
    /** Chosen, and a contractor is still to be found by tender: planning only. */
    TO_TENDER("CHOSEN", false),
    /** Chosen, and the agreement is still to be signed. */
    TO_SIGN("CHOSEN", false),
    /** Under an agreement: planning work, or a pilot. */
    AT_WORK("AT_WORK", false),
    /** All is paid, and the final report is in. */
    COMPLETED("COMPLETED", true),
    /** The agreement was ended before its time. */
    TERMINATED("TERMINATED", true),
    RESERVE("RESERVE", false),
    NOT_CHOSEN("NOT_CHOSEN", true),
    /** Came in for a later edition, which decides on it. */
    CARRIED_OVER("SUBMITTED", false),
    WITHDRAWN("WITHDRAWN", true);

    private final String forApplicant;
    private final boolean end;

    ApplicationStage(String forApplicant, boolean end) {
        this.forApplicant = forApplicant;
        this.end = end;
    }

    /** Key of the word that officers, their lists and files use. */
    public String staffWord() {
        return "progress.staff." + name();
    }

    /** Key of the word that the applicant and its partners read. */
    public String applicantWord() {
        return "progress.applicant." + forApplicant;
    }

    /** The stage whose word the applicant reads: the first of those that are one to it. */
    public ApplicationStage told() {
        return Arrays.stream(values())
                .filter(stage -> stage.forApplicant.equals(forApplicant))
                .findFirst()
                .orElseThrow();
    }

    /** Its way has ended, without a project but for those that are completed. */
    public boolean isEnd() {
        return end;
    }

    /** An officer of screening has to do something. */
    public boolean waitsForScreening() {
        return this == TO_SCREEN || this == ANSWERED || this == QUESTION_LAPSED || this == CHANGED;
    }

    /** The committee's word on it is announced. */
    public boolean isDecided() {
        return isChosen() || this == RESERVE || this == NOT_CHOSEN;
    }

    /** By the committee, whatever came of it since. */
    public boolean isChosen() {
        return compareTo(TO_TENDER) >= 0 && compareTo(TERMINATED) <= 0;
    }

    /**
     * What would be dropped if the review were opened now.
     *
     * @param consulted whether the call has preliminary consulting
     */
    public static Set<ApplicationStage> unsettled(boolean consulted) {
        return consulted
                ? EnumSet.of(TO_SCREEN, QUESTION_OPEN, ANSWERED, QUESTION_LAPSED, CHANGED, SHORT_LISTED, CONSULTING)
                : EnumSet.of(TO_SCREEN, QUESTION_OPEN, ANSWERED, QUESTION_LAPSED, CHANGED);
    }

    /** What a review would judge if it were opened now. */
    public static Set<ApplicationStage> ready(boolean consulted) {
        return consulted ? EnumSet.of(GO) : EnumSet.of(ELIGIBLE, SHORT_LISTED);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ApplicationStage::name).toList();
    }
}
