package kcity.consulting;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** Consultant and city have met. Who took part is in the row only. */
public record VisitRecorded(Reference subject, Act act, List<Reference> related, LocalDate visitedOn, String place)
        implements Fact {}
