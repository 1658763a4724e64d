package kcity.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kcity.cli.Kcity;
import kcity.review.ReviewQueries;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.AssignmentProposal;
import kcity.review.assignment.Load;
import kcity.review.round.Round;
import kcity.selection.FreezeCandidates;
import kcity.selection.ProposePortfolios;
import kcity.selection.SelectionQueries;
import kcity.shared.NotFound;
import kcity.shared.PlainFile;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the platform asked its engines can be downloaded, and the commands give the stored answers on it. */
class ComputedAgainTest {
    private static final String CALL = Stages.CALL;

    @TempDir
    private Path folder = Path.of("");

    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final ReviewQueries review = world.the(ReviewQueries.class);

    private void save(List<PlainFile> files) throws IOException {
        for (var file : files) {
            Files.write(folder.resolve(file.name()), file.bytes());
        }
    }

    private String run(String... words) {
        var out = new StringWriter();
        var all = Stream.of(words)
                .map(word ->
                        word.matches(".*\\.(csv|yaml)") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        Kcity.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(all);
        return out.toString();
    }

    private String assigned(AssignmentProposal proposal, String kind) {
        var command = "assign --affinity affinity.csv --demand demand.csv --limits limits.csv --reviews 2 --max-load "
                + proposal.mostEach() + " " + kind + (proposal.connected() ? " --connected" : "") + " --json";
        return run(command.split(" "));
    }

    @Test
    void anAssignmentAndItsRepairAreComputedAgain() throws IOException {
        stages.screened(4);
        stages.opened();
        var assign = world.the(AssignReviewers.class);
        var first = assign.propose(world.park(), CALL, new Load(2, 0));
        save(review.inputs(world.park(), CALL, 1));
        assertThat(assigned(first, "--fair"))
                .contains(
                        "\"status\":\"OPTIMAL\",\"total\":" + first.total().toPlainString() + ",\"worst\":"
                                + first.worst().toPlainString(),
                        "\"inputHash\":\"" + first.inputHash() + "\"");
        assign.apply(world.park(), first);
        var second = assign.propose(world.park(), CALL, new Load(2, 0));
        save(review.inputs(world.park(), CALL, 2));
        assertThat(assigned(second, "--repair old.csv"))
                .contains("\"kept\":" + second.kept(), "\"inputHash\":\"" + second.inputHash() + "\"");
        assertThatThrownBy(() -> review.inputs(world.actor("Han"), CALL, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void rankingAndPortfolioAreComputedAgain() throws IOException {
        stages.reviewed(stages.screened(4));
        var ranking = review.closed(world.park(), CALL).orElseThrow();
        save(review.inputs(world.park(), CALL, Round.CLOSING));
        assertThat(run(
                        "calibrate",
                        "--scores",
                        "scores.csv",
                        "--scale",
                        "0..100",
                        "--draws",
                        Integer.toString(ranking.draws()),
                        "--seed",
                        Long.toString(ranking.seed()),
                        "--json"))
                .contains("\"inputHash\":\"" + ranking.inputHash() + "\"", ranking.version());
        world.the(FreezeCandidates.class).freeze(world.park(), CALL);
        var portfolio = world.the(ProposePortfolios.class).propose(world.park(), CALL);
        save(world.the(SelectionQueries.class).inputs(world.choi(), CALL, portfolio.number()));
        var answer = run(
                "choose",
                "--candidates",
                "candidates.csv",
                "--rules",
                "rules.yaml",
                "--seed",
                Long.toString(portfolio.seed()),
                "--json");
        assertThat(answer)
                .contains(
                        "\"status\":\"" + portfolio.status() + "\"",
                        "\"inputHash\":\"" + portfolio.inputHash() + "\"",
                        portfolio.version());
        portfolio
                .grants()
                .forEach(grant -> assertThat(answer)
                        .contains(
                                "\"id\":\"" + grant.ref() + "\"",
                                "\"amountWon\":" + grant.amount().amount()));
    }
}
