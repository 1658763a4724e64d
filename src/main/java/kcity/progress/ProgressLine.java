package kcity.progress;

import java.time.Instant;
import kcity.shared.CountryCode;
import kcity.shared.Won;

/** An application that a call received, as a line of a list, and how far it is there. */
public record ProgressLine(
        String ref,
        String title,
        CountryCode country,
        String city,
        Won requested,
        Instant submittedAt,
        ApplicationStage stage) {}
