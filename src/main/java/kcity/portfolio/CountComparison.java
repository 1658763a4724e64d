package kcity.portfolio;

import java.util.List;

/**
 * An official figure beside the register's.
 *
 * @param countries countries of the register's projects in the same years
 * @param differences the named differences that fall into the same years
 */
public record CountComparison(OfficialCount official, int projects, int countries, List<NamedDifference> differences) {
    public CountComparison {
        differences = List.copyOf(differences);
    }

    public int missingProjects() {
        return official.projects() - projects;
    }

    /** Official countries less the register's; 0 where the official number is not known. */
    public int missingCountries() {
        Integer countriesOfficial = official.countries();
        return countriesOfficial == null ? 0 : countriesOfficial - countries;
    }

    public boolean agrees() {
        return missingProjects() == 0 && missingCountries() == 0;
    }

    /** The named differences are exactly what is missing. */
    public boolean isExplained() {
        int named = differences.stream().mapToInt(NamedDifference::projects).sum();
        return named == missingProjects() && (official.countries() == null || missingCountries() == newCountries());
    }

    private int newCountries() {
        return differences.stream()
                .map(NamedDifference::newCountries)
                .mapToInt(n -> n == null ? 0 : n)
                .sum();
    }
}
