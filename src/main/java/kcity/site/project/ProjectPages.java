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
import kcity.web.Frame;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/** Makes the page of one project. */
final class ProjectPages {
    private final Frame frame;
    private final Register register;
    private final ProjectWords words;

    ProjectPages(Frame frame, Register register) {
        this.frame = frame;
        this.register = register;
        this.words = new ProjectWords(frame);
    }

    ProjectPage page(RegisteredProject project, List<Outcome> outcomes) {
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
                        .map(chain -> chain(chain, project))
                        .toList(),
                register.projects().stream()
                        .filter(p -> p.country().equals(project.country()) && !p.equals(project))
                        .map(this::link)
                        .toList(),
                project.sources().stream().map(URI::toString).toList());
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

    private ProjectPage.ChainPart chain(Chain chain, RegisteredProject here) {
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
