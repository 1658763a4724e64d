package kcity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sealed appears nowhere before the announced instant, and at it. */
class SealTest {
    private static final String CALL = Stages.CALL;
    private static final Instant ANNOUNCED = Instant.parse("2024-04-17T01:00:00Z");
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final SelectionQueries queries = world.the(SelectionQueries.class);

    private List<String> publicRows() {
        return world.the(JdbcClient.class)
                .sql("select application from selection.pub_result where announce_at <= :now order by application")
                .param("now", Timestamp.from(world.the(Clock.class).instant()))
                .query(String.class)
                .list();
    }

    private List<String> seenBy(Actor actor) {
        return queries.results(actor, CALL).stream().map(Result::ref).toList();
    }

    private long told() {
        return world.sql()
                .sql("select count(*) from audit.entry where kind in ('ResultsAnnounced', 'ResultAnnounced')")
                .query(Long.class)
                .single();
    }

    @Test
    void outsidersSeeTheSameWithAndWithoutASealedDecisionAndAllOfItAtTheInstant() {
        var refs = stages.screened(7);
        var portfolio = stages.proposed(refs);
        var outsiders = List.of(Actor.PUBLIC, world.actor("Yoon"), world.actor("Han"), world.kim());
        assertThat(outsiders).allSatisfy(actor -> assertThat(seenBy(actor)).isEmpty());
        world.the(DecideSelections.class)
                .decide(
                        world.choi(),
                        CALL,
                        Stages.asProposed(portfolio),
                        List.of(refs.get(6)),
                        "As proposed",
                        ANNOUNCED);
        world.at("2024-04-17T09:59:59+09:00");
        assertThat(world.the(AnnounceResults.class).announceDue()).isEmpty();
        assertThat(outsiders).allSatisfy(actor -> assertThat(seenBy(actor)).isEmpty());
        assertThat(publicRows()).isEmpty();
        assertThat(told()).isZero();
        var chosen = refs.subList(0, 6);
        for (var insider : List.of("Choi", "Seo", "Park", "Minji")) {
            assertThat(seenBy(world.actor(insider))).containsExactlyElementsOf(chosen);
        }

        world.at("2024-04-17T10:00:00+09:00");
        assertThat(outsiders).allSatisfy(actor -> assertThat(seenBy(actor)).containsExactlyElementsOf(chosen));
        assertThat(publicRows()).containsExactlyElementsOf(chosen);
        assertThat(world.the(AnnounceResults.class).announceDue()).containsExactly(CALL);
        assertThat(world.the(AnnounceResults.class).announceDue()).isEmpty();
        assertThat(told()).isEqualTo(8);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void sheetProposalAndDecisionAreForCommitteeAndOfficersInCharge() {
        stages.proposed(stages.screened(2));
        for (var name : List.of("Yoon", "Han", "Kim")) {
            var actor = world.actor(name);
            assertThatThrownBy(() -> queries.candidates(actor, CALL)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.portfolio(actor, CALL)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.decision(actor, CALL)).isInstanceOf(NotFound.class);
        }
        assertThat(queries.candidates(world.actor("Seo"), CALL)).hasSize(2);
    }
}
