package kcity.site.project;

import java.util.List;
import java.util.stream.Stream;
import kcity.portfolio.RegisteredProject;
import kcity.programme.ProgrammeType;
import kcity.shared.CountryCode;
import kcity.shared.SearchWords;
import kcity.site.call.PublishedResults;
import kcity.web.SubmittedForm;

/** What a reader asks the list for; an empty answer asks for everything. */
record ProjectFilter(String year, String type, String country, String words) {
    static ProjectFilter of(SubmittedForm entered) {
        return new ProjectFilter(
                entered.value("year"), entered.value("type"), entered.value("country"), entered.value("q"));
    }

    List<RegisteredProject> apply(List<RegisteredProject> projects, ProjectNames names) {
        return projects.stream().filter(project -> admits(project, names)).toList();
    }

    List<PublishedResults.Result> applyToResults(List<PublishedResults.Result> results, ProjectNames names) {
        return results.stream()
                .filter(r -> asks(r.edition(), r.type(), r.country()))
                .filter(r -> SearchWords.of(words)
                        .inAny(Stream.concat(
                                Stream.of(
                                        r.title(),
                                        r.city(),
                                        r.organisation().ko(),
                                        r.organisation().en(),
                                        names.of(r.edition(), r.type())),
                                r.country().searchNames())))
                .toList();
    }

    private boolean admits(RegisteredProject project, ProjectNames names) {
        return asks(project.year(), project.type(), project.country()) && saysAll(project, names);
    }

    private boolean asks(int in, ProgrammeType of, CountryCode where) {
        return (year.isEmpty() || year.equals(String.valueOf(in)))
                && (type.isEmpty() || type.equals(of.name()))
                && (country.isEmpty() || country.equals(where.code()));
    }

    /** Every word typed stands somewhere in the project or in what its type was called, in either language. */
    private boolean saysAll(RegisteredProject project, ProjectNames names) {
        var said = Stream.of(
                        project.title(), project.city(), project.company(), project.applicant(), project.contractor())
                .flatMap(text -> Stream.of(text.ko(), text.en()));
        var about = Stream.concat(project.country().searchNames(), Stream.of(names.of(project.year(), project.type())));
        return SearchWords.of(words).inAny(Stream.concat(said, about));
    }
}
