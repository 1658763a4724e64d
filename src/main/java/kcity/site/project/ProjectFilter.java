package kcity.site.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.portfolio.RegisteredProject;
import kcity.shared.Language;
import kcity.site.call.PublishedResults;
import kcity.web.Entered;

/** What a reader asks the list for; an empty answer asks for everything. */
record ProjectFilter(String year, String type, String country, String words) {
    static ProjectFilter of(Entered entered) {
        return new ProjectFilter(
                entered.value("year"), entered.value("type"), entered.value("country"), entered.value("q"));
    }

    List<RegisteredProject> apply(List<RegisteredProject> projects) {
        return projects.stream().filter(this::admits).toList();
    }

    /** Results are of a call, whose reference says year and type: {@code 2024-planning}. */
    List<PublishedResults.Result> applyToResults(List<PublishedResults.Result> results) {
        return results.stream()
                .filter(r -> r.call().startsWith(year) && r.call().endsWith(type.toLowerCase(Locale.ROOT)))
                .filter(r -> country.isEmpty() || country.equals(r.country().code()))
                .filter(r -> holdsAll(r.title() + " " + r.city() + " "
                        + r.country().name(Language.KO) + " " + r.country().name(Language.EN)))
                .toList();
    }

    private boolean admits(RegisteredProject project) {
        return (year.isEmpty() || year.equals(String.valueOf(project.year())))
                && (type.isEmpty() || type.equals(project.type().name()))
                && (country.isEmpty() || country.equals(project.country().code()))
                && saysAll(project);
    }

    /** Every word typed stands somewhere in the project, in either language. */
    private boolean saysAll(RegisteredProject project) {
        String all = Stream.of(
                        project.title(), project.city(), project.company(), project.applicant(), project.contractor())
                .map(text -> text.ko() + " " + text.en())
                .collect(Collectors.joining(" "));
        return holdsAll(all + " " + project.country().name(Language.KO) + " "
                + project.country().name(Language.EN));
    }

    private boolean holdsAll(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(said::contains);
    }
}
