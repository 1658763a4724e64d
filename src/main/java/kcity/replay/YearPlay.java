package kcity.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.PrepareCalls;
import kcity.people.RegisterPeople;
import kcity.programme.PrepareEditions;
import kcity.programme.Rulebook;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** A whole edition, from its preparation to the last report, in simulated time. */
@Component
public final class YearPlay {
    public static final int APPLICATIONS = 60;
    private static final int EXPERTS = 14;
    private static final int DAYS_BEFORE = 14;

    private final Deeds deeds;
    private final RegisterPeople register;
    private final PrepareEditions editions;
    private final PrepareCalls prepare;
    private final CallQueries calls;

    YearPlay(Deeds deeds, RegisterPeople register, PrepareEditions editions, PrepareCalls prepare, CallQueries calls) {
        this.deeds = deeds;
        this.register = register;
        this.editions = editions;
        this.prepare = prepare;
        this.calls = calls;
    }

    /** What the stage needs: how many come, who was there first, the agenda that is the clock, and where the story goes. */
    public record Stage(int edition, long seed, int applications, Actor firstOfficer, Agenda agenda, Story story) {}

    /** The instant at which the play of that rulebook begins: two weeks before the first opening. */
    public static Instant begins(Rulebook rulebook) {
        return rulebook.calls().stream()
                .map(rules -> new Calendar(rules).opens())
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(Duration.ofDays(DAYS_BEFORE));
    }

    /** Plays to the end; the cast and the tally tell what there is to see. */
    public Cast play(Stage stage, Tally tally) {
        var cast = new Cast(register);
        var chance = new Chance(stage.seed());
        stage.agenda().at(stage.agenda().instant(), () -> {
            cast.moveIn(stage.firstOfficer(), EXPERTS);
            var owner = cast.owner();
            editions.prepare(owner, stage.edition());
            var prepared = prepare.prepare(owner, stage.edition());
            stage.story()
                    .tell(
                            stage.agenda().instant(),
                            "edition " + stage.edition(),
                            "prepared with " + prepared.size() + " calls");
            var entrants = new Entrants(cast, chance, stage.seed());
            for (var call : prepared) {
                new CallPlay(deeds, stage.agenda(), cast, chance, stage.story(), tally, call)
                        .plan(entrants.of(call, calls.rules(call), share(call, prepared, stage.applications())));
            }
        });
        stage.agenda().play(() -> deeds.letters().writeDue());
        return cast;
    }

    /** About so many in all, more where more are chosen. */
    private int share(Call call, List<Call> all, int applications) {
        var weight = new Target(calls.rules(call)).all() + 2.0;
        var whole = all.stream()
                .mapToDouble(c -> new Target(calls.rules(c)).all() + 2.0)
                .sum();
        return (int) Math.round(applications * weight / whole);
    }
}
