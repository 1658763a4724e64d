package kcity.desk.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.Partner;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Actor;
import kcity.web.AnsweredForm;
import kcity.web.Frame;
import kcity.web.ShownFiles;
import kcity.web.component.Term;
import org.springframework.stereotype.Component;

/** What was submitted, as officers and the committee read it: on the page and on paper. Whoever asks has found that the reader may see it. */
@Component
class ShowSubmitted {
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final ShownFiles files;

    ShowSubmitted(ApplicationQueries applications, CallQueries calls, PeopleQueries people, ShownFiles files) {
        this.applications = applications;
        this.calls = calls;
        this.people = people;
        this.files = files;
    }

    List<Term> summary(Frame frame, Application application) {
        var organisation = people.organisation(application.organisation()).orElseThrow();
        var country = application.country();
        var requested = application.requested();
        return List.of(
                Term.of(frame.t("desk-application.applicant"), frame.t(organisation.name())),
                Term.of(
                        frame.t("desk-application.kind"),
                        frame.t("organisation-kind." + organisation.kind()) + ", "
                                + frame.country(organisation.country())),
                Term.of(
                        frame.t("desk-application.place"),
                        application.city() + (country == null ? "" : ", " + frame.country(country))),
                Term.of(frame.t("desk-application.requested"), requested == null ? "" : frame.won(requested)),
                Term.of(
                        frame.t("desk-application.call.name"),
                        DeskNavigation.name(frame, calls.call(application.call()))));
    }

    List<Term> receipt(Frame frame, Actor actor, String ref) {
        return applications
                .receipt(actor, ref)
                .map(r -> List.of(
                        Term.of(frame.t("desk-application.receipt.number"), r.number()),
                        Term.of(frame.t("desk-application.receipt.at"), frame.time(r.at())),
                        Term.of(frame.t("desk-application.receipt.edition"), Integer.toString(r.consideredFor())),
                        Term.of(frame.t("desk-application.receipt.digest"), r.digest())))
                .orElse(List.of());
    }

    /** What was answered, and the partner bodies. */
    List<AnsweredForm.Part> parts(Frame frame, Application application) {
        return Stream.concat(answers(frame, application).stream(), partners(frame, application).stream())
                .toList();
    }

    private List<AnsweredForm.Part> answers(Frame frame, Application application) {
        return AnsweredForm.parts(
                frame,
                application.form(),
                application.answers(),
                files.of(
                        frame,
                        application.reference(),
                        "/desk/applications/" + application.ref(),
                        application.form(),
                        application.answers()));
    }

    private List<AnsweredForm.Part> partners(Frame frame, Application application) {
        return application.partners().stream()
                .map(p -> AnsweredForm.Part.of(
                        frame.t("desk-application.partner", p.name()), partner(frame, application, p)))
                .toList();
    }

    private List<Term> partner(Frame frame, Application application, Partner partner) {
        var terms = new ArrayList<Term>();
        terms.add(Term.of(
                frame.t("desk-application.kind"),
                frame.t("organisation-kind." + partner.kind()) + ", " + frame.country(partner.country())));
        terms.add(Term.of(frame.t("desk-application.contact"), contact(frame, partner)));
        if (partner.asked()) {
            terms.add(Term.of(frame.t("desk-application.confirmation"), confirmation(frame, application)));
        }
        return terms;
    }

    /** Whether somebody is registered there is for officers alone to know. */
    private String contact(Frame frame, Partner partner) {
        if (!frame.actor().isOfficer()) {
            return partner.email();
        }
        var person = people.withEmail(frame.actor(), partner.email());
        var state = person.isEmpty()
                ? "none"
                : people.provenMailbox(person.get().id()).isPresent() ? "proven" : "open";
        return frame.t("desk-application.contact." + state, partner.email());
    }

    /** By whom it was confirmed stands there whenever it is not the body that is named. */
    private String confirmation(Frame frame, Application application) {
        return applications
                .confirmation(application)
                .map(c -> frame.t(
                        c.sameBody() ? "desk-application.confirmed" : "desk-application.confirmed-by-other",
                        frame.t(c.organisation().name()),
                        frame.t("organisation-kind." + c.organisation().kind()),
                        frame.country(c.organisation().country()),
                        people.persons(frame.actor(), List.of(c.by())).stream()
                                .map(Person::name)
                                .findFirst()
                                .orElseGet(() -> frame.t("desk-application.somebody")),
                        frame.time(c.at())))
                .orElseGet(() -> frame.t("desk-application.unconfirmed"));
    }
}
