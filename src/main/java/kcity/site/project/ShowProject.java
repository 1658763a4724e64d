package kcity.site.project;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kcity.portfolio.Chain;
import kcity.portfolio.Outcome;
import kcity.portfolio.PortfolioRights;
import kcity.portfolio.Register;
import kcity.portfolio.RegisteredProject;
import kcity.shared.Text;
import kcity.site.call.PublishedResults.Result;
import kcity.web.Frame;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/** Makes the page of one project, of the register or chosen in a call of this platform. */
final class ShowProject {
    private final Frame frame;
    private final ProjectWords words;

    ShowProject(Frame frame) {
        this.frame = frame;
        this.words = new ProjectWords(frame);
    }

    ProjectPage page(Register register, RegisteredProject project, List<Outcome> outcomes) {
        return new ProjectPage(
                frame,
                words.heading(project),
                words.place(project),
                otherTitle(project),
                List.of(
                        Tag.of(Tone.NEUTRAL, words.type(project)),
                        Tag.of(Tone.NEUTRAL, String.valueOf(project.year()))),
                facts(project),
                frame.t(project.note()),
                outcomes.stream().map(words::outcome).toList(),
                PortfolioRights.mayRecordOutcomes(frame.actor(), project.id(), project.type())
                        ? "/desk/outcomes/" + project.id()
                        : "",
                List.of(),
                register.chainsOf(project.id()).stream()
                        .map(chain -> chain(register, chain, project))
                        .toList(),
                register.projects().stream()
                        .filter(p -> p.country().equals(project.country()) && !p.equals(project))
                        .map(this::link)
                        .toList(),
                project.sources().stream().map(URI::toString).toList());
    }

    ProjectPage page(Result result, List<Result> all, ChosenWords.Besides besides) {
        var chosen = new ChosenWords(frame);
        return new ProjectPage(
                frame,
                result.title(),
                chosen.place(result),
                "",
                chosen.tags(result, besides),
                chosen.facts(result, besides),
                result.synthetic() ? frame.t("site-project.synthetic") : "",
                besides.outcomes().stream().map(words::outcome).toList(),
                PortfolioRights.mayRecordOutcomes(frame.actor(), result.application(), result.type())
                        ? "/desk/outcomes/" + result.application()
                        : "",
                besides.measured().stream().map(chosen::part).toList(),
                List.of(),
                all.stream()
                        .filter(r -> r.country().equals(result.country()) && !r.equals(result))
                        .map(chosen::link)
                        .toList(),
                List.of());
    }

    /** The title in the other language, where both are known. */
    private String otherTitle(RegisteredProject project) {
        Text title = project.title();
        return title.ko().isEmpty() || title.en().isEmpty()
                ? ""
                : title.in(frame.language().other());
    }

    private List<Term> facts(RegisteredProject project) {
        List<Term> facts = new ArrayList<>();
        facts.add(new Term(frame.t("site-project.year"), String.valueOf(project.year()), "/years/" + project.year()));
        facts.add(Term.of(frame.t("site-project.country"), frame.country(project.country())));
        facts.add(Term.of(frame.t("site-project.city"), words.orUnknown(project.city())));
        facts.add(Term.of(frame.t("site-project.sub-type"), words.subType(project)));
        switch (project.type()) {
            case PLANNING -> {
                facts.add(Term.of(frame.t("site-project.applicant"), words.orUnknown(project.applicant())));
                facts.add(Term.of(frame.t("site-project.contractor"), words.orUnknown(project.contractor())));
            }
            case DEMONSTRATION ->
                facts.add(Term.of(frame.t("site-project.company"), words.orUnknown(project.company())));
        }
        facts.add(Term.of(frame.t("site-project.amount"), words.amount(project)));
        return List.copyOf(facts);
    }

    private ProjectPage.ChainPart chain(Register register, Chain chain, RegisteredProject here) {
        return new ProjectPage.ChainPart(
                frame.t("site-project.chain." + chain.kind(), chain.name()),
                chain.projects().stream()
                        .flatMap(id -> register.project(id).stream())
                        .map(p -> p.equals(here) ? new Link(link(p).label(), "") : link(p))
                        .toList());
    }

    private Link link(RegisteredProject project) {
        return new Link(
                frame.t("site-project.link", String.valueOf(project.year()), words.heading(project)),
                "/projects/" + project.id());
    }
}
