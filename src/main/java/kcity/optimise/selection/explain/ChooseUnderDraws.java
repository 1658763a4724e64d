package kcity.optimise.selection.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kcity.optimise.Stop;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.CpSat;
import kcity.optimise.selection.DrawnValues;
import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Scale;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.choose.ChooseProjects;
import kcity.optimise.selection.choose.TieRule;

/** The choice made anew under every row of drawn values, each proved; where a draw ties, the lots of the choice decide, as they do in the choice itself. */
public final class ChooseUnderDraws {
    private ChooseUnderDraws() {}

    /** Tells how many draws are done; ends with {@link java.util.concurrent.CancellationException} when stopped. */
    public static DrawFigures of(
            SelectionProblem problem, Choice choice, DrawnValues drawn, Stop stop, IntConsumer done) {
        Model model = new Model(problem);
        Linear whole = model.whole();
        long[] base = model.point(choice.grants());
        int[] columns = columns(model, drawn.ids());
        int[] times = new int[model.size];
        Scale scale = Scale.of(model.scale, drawn);
        int same = 0;
        int tied = 0;
        int draws = 0;
        for (List<BigDecimal> row : drawn.rows()) {
            long[] values = Arrays.stream(columns)
                    .mapToLong(c -> scale.units(row.get(c)))
                    .toArray();
            Linear priced = whole.worth(model.worth(values));
            TieRule.Untied untied = TieRule.apply(
                            model,
                            priced,
                            ChooseProjects.known(Solves.ended(CpSat.maximise(priced, stop))),
                            choice.seed(),
                            stop)
                    .orElseThrow(() -> new CancellationException("stopped"));
            long[] point = untied.point();
            tied += untied.tied() ? 1 : 0;
            IntStream.range(0, model.size).forEach(i -> times[i] += (int) point[i]);
            same += Arrays.equals(model.members(point), model.members(base)) ? 1 : 0;
            done.accept(++draws);
        }
        SortedMap<String, Integer> chosen = new TreeMap<>();
        for (int i = 0; i < model.size; i++) {
            chosen.put(model.candidates.get(i).id(), times[i]);
        }
        return new DrawFigures(draws, chosen, same, tied);
    }

    private static int[] columns(Model model, List<String> ids) {
        Map<String, Integer> places =
                IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, i -> i));
        List<Integer> columns = new ArrayList<>();
        for (Candidate candidate : model.candidates) {
            Integer place = places.get(candidate.id());
            if (place == null) {
                throw new IllegalArgumentException("the draws have no values for " + candidate.id());
            }
            columns.add(place);
        }
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }
}
