package kcity.desk.edition;

import java.util.List;
import kcity.call.CallQueries;
import kcity.call.PrepareCalls;
import kcity.charter.Programmes;
import kcity.programme.PrepareEditions;
import kcity.programme.ProgrammeQueries;
import kcity.shared.Actor;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prepares an edition together with its calls: all or nothing. */
@Component
class BeginEditions {
    private final ProgrammeQueries programme;
    private final PrepareEditions editions;
    private final PrepareCalls prepare;
    private final CallQueries calls;

    BeginEditions(ProgrammeQueries programme, PrepareEditions editions, PrepareCalls prepare, CallQueries calls) {
        this.programme = programme;
        this.editions = editions;
        this.prepare = prepare;
        this.calls = calls;
    }

    /**
     * @param seen the version of the rulebook that the officer looked at; refused where another one is in force by now
     * @param sure the officer said once more that it is meant, as there is no way back
     */
    @Transactional
    void begin(Actor actor, int year, int seen, boolean sure) {
        if (calls.calls(Programmes.of(actor), year).isEmpty()
                && programme.of(actor).editions().contains(year)
                && programme.of(actor).currentVersion(year) != seen) {
            throw new Refused(
                    "refusal.desk-edition.changed-meanwhile",
                    programme.of(actor).currentVersion(year));
        }
        if (!sure && calls.calls(Programmes.of(actor), year).isEmpty()) {
            throw new Refused(List.of(Refused.Reason.at(EditionPage.SURE, "refusal.desk-edition.not-sure")));
        }
        if (programme.of(actor).edition(year).isEmpty()
                || !calls.calls(Programmes.of(actor), year).isEmpty()) {
            editions.prepare(actor, year);
        }
        prepare.prepare(actor, year);
    }
}
