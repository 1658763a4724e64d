package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kcity.notification.WriteLetters;
import kcity.selection.Choice;
import kcity.selection.DecideSelections;
import kcity.selection.ProposePortfolios;
import kcity.shared.Language;
import kcity.shared.Won;
import kcity.testing.Awarded;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import kcity.words.Messages;
import org.junit.jupiter.api.Test;

/** What one agency's committee has sealed stands on no page, list or file that the other agency's officer opens, nor can it be worked out there. */
class SealedSumsTest {
    private static final Instant LATER = Instant.parse("2024-09-01T01:00:00Z");
    private static final Messages MESSAGES = Messages.load();
    private static final long ENVELOPE = 4_000_000_000L;
    private static final List<Long> OF_KAIA = List.of(231_470_000L, 347_130_000L);
    private static final List<Long> OF_KIND = List.of(431_790_000L);
    private final World world = World.settle();
    private final Map<String, HttpResponse<String>> read = new HashMap<>();

    @Test
    void neitherAgencyReadsWhatTheOtherOneSealed() {
        sealed();
        var park = walked("Park");
        var kim = walked("Kim");
        assertThat(told("Park", park, OF_KAIA)).as("the pages that do say it").isNotEmpty();
        assertThat(told("Kim", kim, OF_KIND)).as("the pages that do say it").isNotEmpty();
        var all = new LinkedHashSet<>(park);
        all.addAll(kim);
        assertThat(told("Kim", all, OF_KAIA)).isEmpty();
        assertThat(told("Park", all, OF_KIND)).isEmpty();
        for (var outsider : List.of("Yoon", "Linh", "Han", "Giulia")) {
            all.addAll(walked(outsider));
            assertThat(told(outsider, all, List.of(OF_KAIA.getFirst(), OF_KIND.getFirst())))
                    .isEmpty();
        }
    }

    /** KAIA's committee decides, then KIND's; each agency has asked for a proposal since the other's was sealed. */
    private void sealed() {
        var awarded = new Awarded(world);
        var stages = new Stages(world);
        var hue = awarded.consulted("Linh", "Hue");
        var refs = stages.screened(2);
        stages.proposed(refs);
        decide(Stages.CALL, refs, OF_KAIA);
        world.at("2024-05-10T09:00:00+09:00");
        awarded.proposedPlanning();
        decide(Awarded.PLANNING, List.of(hue), OF_KIND);
        world.the(ProposePortfolios.class).propose(world.park(), Stages.CALL);
        world.the(WriteLetters.class).writeDue();
    }

    private void decide(String call, List<String> refs, List<Long> amounts) {
        var choices = new ArrayList<Choice>();
        for (var i = 0; i < refs.size(); i++) {
            choices.add(new Choice(refs.get(i), new Won(amounts.get(i)), "The committee's own sum"));
        }
        world.the(DecideSelections.class).decide(world.choi(), call, choices, List.of(), "Decided", LATER);
    }

    private Set<String> walked(String name) {
        return new Walk(visitor(name))
                .from(List.of("/", "/desk", "/apply", "/letters"))
                .keySet();
    }

    private Visitor visitor(String name) {
        return new Visitor(world.address()).with(world.session(name));
    }

    /** Addresses at which that person reads one of the sums, all of them together, or what they leave of the envelope, in either language. */
    private List<String> told(String name, Set<String> paths, List<Long> sums) {
        var visitor = visitor(name);
        var total = sums.stream().mapToLong(sum -> sum).sum();
        var secret = Stream.concat(sums.stream(), Stream.of(total, ENVELOPE - total))
                .map(Won::new)
                .flatMap(won -> Stream.of(
                        MESSAGES.won(Language.EN, won),
                        MESSAGES.won(Language.KO, won),
                        Long.toString(won.amount()),
                        "%,d".formatted(won.amount())))
                .distinct()
                .toList();
        var told = new ArrayList<String>();
        for (var path : paths) {
            for (var language : List.of("en", "ko")) {
                var page = read.computeIfAbsent(
                        name + " " + language + " " + path,
                        _ -> Walk.get(visitor, path + (path.contains("?") ? "&" : "?") + "lang=" + language));
                secret.stream()
                        .filter(words -> page.statusCode() == 200 && page.body().contains(words))
                        .forEach(words -> told.add(path + ": " + words));
            }
        }
        return told;
    }
}
