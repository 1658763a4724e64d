package kcity.portfolio;

import java.util.List;
import java.util.Optional;

/** Every known project since 2020, oldest first, with the official figures. */
public record Register(
        List<RegisteredProject> projects,
        List<Chain> chains,
        List<OfficialCount> years,
        List<OfficialCount> totals,
        List<NamedDifference> differences) {
    public Register {
        projects = List.copyOf(projects);
        chains = List.copyOf(chains);
        years = List.copyOf(years);
        totals = List.copyOf(totals);
        differences = List.copyOf(differences);
    }

    public Optional<RegisteredProject> project(String id) {
        return projects.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public List<Chain> chainsOf(String project) {
        return chains.stream().filter(c -> c.projects().contains(project)).toList();
    }

    /** Projects of the years from and to, both included. */
    public List<RegisteredProject> between(int from, int to) {
        return projects.stream().filter(p -> p.year() >= from && p.year() <= to).toList();
    }

    /** Each year's official figure beside the register's. */
    public List<CountComparison> compareYears() {
        return years.stream().map(y -> compare(y, y.year())).toList();
    }

    /** Each official total beside the register's. */
    public List<CountComparison> compareTotals() {
        return totals.stream().map(t -> compare(t, Integer.MIN_VALUE)).toList();
    }

    public static int countriesOf(List<RegisteredProject> projects) {
        return (int)
                projects.stream().map(RegisteredProject::country).distinct().count();
    }

    private CountComparison compare(OfficialCount official, int from) {
        List<RegisteredProject> known = between(from, official.year());
        List<NamedDifference> named = differences.stream()
                .filter(d -> d.year() >= from && d.year() <= official.year())
                .toList();
        return new CountComparison(official, known.size(), countriesOf(known), named);
    }
}
