package kcity.site.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.portfolio.RegisteredProject;
import kcity.shared.Language;
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
        String said = (all + " " + project.country().name(Language.KO) + " "
                        + project.country().name(Language.EN))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(said::contains);
    }
}
