package kcity.site.project;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kcity.portfolio.Register;
import kcity.portfolio.RegisteredProject;
import kcity.programme.ProgrammeType;
import kcity.site.call.Marks;
import kcity.site.call.PublishedResults;
import kcity.web.Frame;
import kcity.web.component.Field;
import kcity.web.component.KeyFigure;
import kcity.web.component.Kind;
import kcity.web.component.Option;

/** Makes the list of projects. */
final class ShowProjects {
    private final Frame frame;
    private final ProjectWords words;

    ShowProjects(Frame frame) {
        this.frame = frame;
        this.words = new ProjectWords(frame);
    }

    ProjectListPage page(
            Register register, List<PublishedResults.Result> results, ProjectFilter filter, ProjectNames names) {
        List<RegisteredProject> found = filter.apply(register.projects(), names);
        return new ProjectListPage(
                frame,
                filters(register, filter),
                List.of(
                        KeyFigure.of(frame.number(found.size()), "", frame.t("site-project.projects")),
                        KeyFigure.of(frame.number(Register.countriesOf(found)), "", frame.t("site-project.countries"))),
                ProjectMap.of(frame, found),
                found.reversed().stream().map(this::row).toList(),
                results.stream().map(this::result).toList());
    }

    private ProjectListPage.Result result(PublishedResults.Result result) {
        return new ProjectListPage.Result(
                "/projects/" + result.application(),
                result.title(),
                Marks.of(frame, result),
                frame.t("site-project.place", result.city(), frame.country(result.country())),
                frame.won(result.amount()),
                frame.date(result.announcedAt()));
    }

    private List<Field> filters(Register register, ProjectFilter filter) {
        return List.of(
                select("year", years(register), filter.year()),
                select("type", types(), filter.type()),
                select("country", countries(register), filter.country()),
                Field.of(Kind.SEARCH, "q", frame.t("site-project.search"))
                        .value(filter.words())
                        .optional());
    }

    private Field select(String name, List<Option> options, String chosen) {
        Option all = Option.of("", frame.t("site-project.all"));
        return Field.select(
                        name,
                        frame.t("site-project." + name),
                        Stream.concat(Stream.of(all), options.stream()).toList())
                .value(chosen)
                .optional();
    }

    private static List<Option> years(Register register) {
        return register.projects().stream()
                .map(RegisteredProject::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> Option.of(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    private List<Option> types() {
        return Arrays.stream(ProgrammeType.values())
                .map(type -> Option.of(type.name(), frame.t("programme-type." + type)))
                .toList();
    }

    private List<Option> countries(Register register) {
        return register.projects().stream()
                .map(RegisteredProject::country)
                .distinct()
                .map(country -> Option.of(country.code(), frame.country(country)))
                .sorted(Comparator.comparing(
                        Option::label, Collator.getInstance(frame.language().locale())))
                .toList();
    }

    private ProjectListPage.Row row(RegisteredProject project) {
        return new ProjectListPage.Row(
                "/projects/" + project.id(),
                words.heading(project),
                project.year(),
                words.place(project),
                words.type(project),
                words.orUnknown(project.type() == ProgrammeType.PLANNING ? project.contractor() : project.company()));
    }
}
