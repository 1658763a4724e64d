package kcity.award;

/** Whether a report that a milestone waits for was delivered and accepted; the room that takes the reports answers. */
public interface AcceptedReports {
    boolean accepted(String application, String report);
}
