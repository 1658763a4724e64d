package kcity.screening;

import java.time.Instant;

/**
 * An officer's word on an application.
 *
 * @param examination number of what the machine found at that time
 * @param revision of the application that it is about
 * @param by id of the officer
 */
public record Decision(
        int number, boolean eligible, int examination, int revision, String reason, Instant at, String by) {}
