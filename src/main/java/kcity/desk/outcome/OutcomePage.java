package kcity.desk.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kcity.portfolio.OutcomeKind;
import kcity.portfolio.PortfolioMatter;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;
import kcity.web.component.Option;
import kcity.web.component.Struck;

/**
 * The form for one outcome of a project.
 *
 * @param ways where each outcome that stands can be taken back
 */
public record OutcomePage(
        Frame frame,
        SubmittedForm entered,
        String project,
        String title,
        String back,
        List<Link> ways,
        List<Struck> struck)
        implements Page {
    public List<Field> fields() {
        return Stream.of(
                        Field.choice("kind", frame.t("desk-outcome.kind"), kinds()),
                        Field.of(Kind.DATE, "on", frame.t("desk-outcome.on")).about(PortfolioMatter.HAPPENED_ON),
                        Field.of(Kind.WON, "amount", frame.t("desk-outcome.amount"))
                                .optional(),
                        Field.longText("what", frame.t("desk-outcome.what"))
                                .about(PortfolioMatter.OUTCOME)
                                .limit(1000),
                        Field.text("source", frame.t("desk-outcome.source")).about(PortfolioMatter.SOURCE))
                .map(field -> entered.fill(frame, field))
                .toList();
    }

    private List<Option> kinds() {
        return Arrays.stream(OutcomeKind.values())
                .map(kind -> Option.of(kind.name(), frame.t("outcome-kind." + kind)))
                .toList();
    }

    public List<Link> trail() {
        return List.of(new Link(title, back), new Link(frame.t("desk-outcome.title"), ""));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
