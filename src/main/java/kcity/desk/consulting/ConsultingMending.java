package kcity.desk.consulting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import kcity.consulting.Consulting;
import kcity.consulting.TakeBackConsulting.Kind;
import kcity.shared.Withdrawn;
import kcity.web.Frame;
import kcity.web.TakenBack;
import kcity.web.component.Link;
import kcity.web.component.Struck;

/** What was taken back of a consulting, and where each entry can be. */
record ConsultingMending(Frame frame) {
    private static final Map<String, Kind> KINDS = Map.of(
            "consulting", Kind.BEGINNING,
            "visit", Kind.VISIT,
            "finding", Kind.FINDING,
            "conclusion", Kind.CONCLUSION);

    List<Link> ways(Consulting known) {
        var ways = new ArrayList<Link>();
        if (known.conclusion().isPresent()) {
            known.conclusion().ifPresent(c -> ways.add(way(known, Kind.CONCLUSION, c.number(), frame.date(c.at()))));
            return ways;
        }
        known.visits().forEach(v -> ways.add(way(known, Kind.VISIT, v.number(), frame.date(v.on()) + " " + v.place())));
        known.findings()
                .forEach(f ->
                        ways.add(way(known, Kind.FINDING, f.number(), frame.t("desk-consulting.kind." + f.kind()))));
        if (ways.isEmpty()) {
            ways.add(way(known, Kind.BEGINNING, 0, known.firm()));
        }
        return ways;
    }

    private Link way(Consulting known, Kind kind, int number, String said) {
        return new Link(
                frame.t("desk-consulting.take-back.of", frame.t("desk-consulting.struck." + kind), said),
                "/desk/applications/" + known.application() + "/consulting/withdrawals/"
                        + kind.name().toLowerCase(Locale.ROOT) + "/" + number);
    }

    List<Struck> struck(List<Withdrawn> withdrawn, UnaryOperator<String> names) {
        var taken = new TakenBack(frame, names);
        return withdrawn.stream()
                .map(gone -> taken.of(
                        frame.t("desk-consulting.struck." + KINDS.get(gone.kind())),
                        gone,
                        "consultant",
                        "firm",
                        "visited_on",
                        "place",
                        "people",
                        "words",
                        "reason"))
                .toList();
    }
}
