package kcity.review;

import java.math.BigDecimal;
import kcity.application.Application;

/** How well an expert fits an application: 2 where the application's field is one of the expert's, else 1. */
final class Affinity {
    private static final BigDecimal KNOWS_THE_FIELD = new BigDecimal("2");
    private static final BigDecimal ANY = new BigDecimal("1");

    private Affinity() {}

    static BigDecimal of(Invitation expert, Application application) {
        return expert.fields().contains(application.answers().text("field")) ? KNOWS_THE_FIELD : ANY;
    }
}
