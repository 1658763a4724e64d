package kcity.site.project;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kcity.portfolio.RegisteredProject;
import kcity.shared.CountryCode;
import kcity.web.Frame;
import kcity.web.map.Place;
import kcity.web.map.WorldMap;

/** Projects counted by country on the map of the world. */
public final class ProjectMap {
    private ProjectMap() {}

    public static WorldMap of(Frame frame, List<RegisteredProject> projects) {
        Map<CountryCode, Long> counts = projects.stream()
                .collect(Collectors.groupingBy(RegisteredProject::country, TreeMap::new, Collectors.counting()));
        return new WorldMap(
                "projects-map",
                frame.t("site-project.map"),
                frame.t("site-project.map.description", projects.size(), counts.size()),
                frame.t("site-project.country"),
                frame.t("site-project.projects"),
                counts.entrySet().stream()
                        .map(e -> place(frame, e.getKey(), Math.toIntExact(e.getValue())))
                        .sorted(Comparator.comparingInt(Place::count).reversed().thenComparing(Place::name))
                        .toList());
    }

    private static Place place(Frame frame, CountryCode country, int count) {
        return new Place(
                country.code(),
                frame.country(country),
                count,
                frame.t(count == 1 ? "site-project.one" : "site-project.several", count),
                "/projects?country=" + country.code());
    }
}
