package kcity.web.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Countries with numbers on a map of the world, with the words a page needs around it: title, description, headings of the table that says the same. */
public record WorldMap(
        String id, String title, String description, String countryHeading, String countHeading, List<Place> places) {
    private static final String HOME = "KR";

    public WorldMap {
        places = List.copyOf(places);
        var seen = new HashSet<String>();
        for (var place : places) {
            if (!Outlines.ALL.containsKey(place.country())) {
                throw new IllegalArgumentException("no country on the map has the code " + place.country());
            }
            if (!seen.add(place.country())) {
                throw new IllegalArgumentException("the map names " + place.country() + " twice");
            }
        }
    }

    public static Set<String> countries() {
        return Outlines.ALL.keySet();
    }

    public String box() {
        return "70 0 " + (Outlines.WIDTH - 140) + " " + Outlines.HEIGHT;
    }

    /** Every country that has no number, as one outline. */
    public String land() {
        var counted = places.stream().map(Place::country).collect(Collectors.toSet());
        return Outlines.ALL.entrySet().stream()
                .filter(entry ->
                        !counted.contains(entry.getKey()) && !entry.getKey().equals(HOME))
                .map(entry -> entry.getValue().path())
                .collect(Collectors.joining());
    }

    /** Korea, unless it is counted itself. */
    public String home() {
        boolean counted = places.stream().anyMatch(place -> place.country().equals(HOME));
        return counted ? "" : outline(HOME).path();
    }

    public List<Spot> spots() {
        var discs = places.stream()
                .map(place -> new Placed.Disc(place.country(), place.count() > 99 ? 34 : 27))
                .toList();
        var centres = Placed.centres(discs);
        var spots = new ArrayList<Spot>();
        for (int i = 0; i < discs.size(); i++) {
            var outline = outline(discs.get(i).country());
            var centre = centres.get(i);
            spots.add(new Spot(
                    places.get(i),
                    outline.path(),
                    outline.small(),
                    outline.x(),
                    outline.y(),
                    centre.x(),
                    centre.y(),
                    discs.get(i).radius()));
        }
        return List.copyOf(spots);
    }

    static Outline outline(String country) {
        var outline = Outlines.ALL.get(country);
        if (outline == null) {
            throw new IllegalArgumentException("no country on the map has the code " + country);
        }
        return outline;
    }
}
