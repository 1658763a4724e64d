package kcity.pilot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The clock on the wall where a pilot's sites stand.
 *
 * @param country every time zone of the country; none where it is unknown
 * @param sites those of the places nearest to the sites; all of the country's where no site says where it is
 */
record SiteClock(List<ZoneId> country, List<ZoneId> sites) {
    private static final List<Place> PLACES = places();

    /** A place of the time zone database, in degrees. */
    private record Place(String country, double latitude, double longitude, ZoneId zone) {
        static Place of(String line) {
            var cells = line.split("\t");
            return new Place(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), ZoneId.of(cells[3]));
        }

        /** In degrees, squared; close enough to tell which of a country's places is nearest. */
        double from(BigDecimal latitudeThere, BigDecimal longitudeThere) {
            var north = latitude - latitudeThere.doubleValue();
            var east = Math.IEEEremainder(longitude - longitudeThere.doubleValue(), 360)
                    * Math.cos(Math.toRadians(latitude));
            return north * north + east * east;
        }
    }

    private static List<Place> places() {
        var stream = Objects.requireNonNull(SiteClock.class.getResourceAsStream("/kcity/pilot/zones.tsv"), "zones.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Place::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SiteClock of(@Nullable CountryCode country, List<Pilot.Site> sites) {
        var places = PLACES.stream()
                .filter(place -> country != null && place.country().equals(country.code()))
                .toList();
        var near = sites.stream()
                .flatMap(site -> nearest(places, site.latitude(), site.longitude()).stream())
                .distinct()
                .toList();
        var all = places.stream().map(Place::zone).toList();
        return new SiteClock(all, near.isEmpty() ? all : near);
    }

    private static Optional<ZoneId> nearest(
            List<Place> places, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null
                ? Optional.empty()
                : places.stream()
                        .min(Comparator.comparingDouble(place -> place.from(latitude, longitude)))
                        .map(Place::zone);
    }

    /** A value with its hour as the site's clock shows it, or why there is no such hour. */
    sealed interface Settled {
        /** With an offset only where it says more than day and hour. */
        record At(Pilot.Measurement measurement) implements Settled {}

        /**
         * @param word last of the message that says why
         */
        record Not(String word, List<String> said) implements Settled {}
    }

    /** What was typed without an offset is never guessed at where it could be two moments; a moment in UTC becomes the site's hour. */
    Settled settle(Pilot.Measurement typed) {
        var offset = typed.offset();
        if (offset == null) {
            return typed.at().equals(LocalTime.MIDNIGHT) ? new Settled.At(typed) : once(typed);
        }
        if (shows(typed.shown(), offset)) {
            return new Settled.At(with(typed, typed.shown(), isNeeded(typed.shown()) ? offset : null));
        }
        return offset.equals(ZoneOffset.UTC)
                ? ofUtc(typed)
                : skipped(typed.shown()).orElseGet(() -> elsewhere(typed));
    }

    private Settled once(Pilot.Measurement typed) {
        return twice(typed.shown()).or(() -> skipped(typed.shown())).orElseGet(() -> new Settled.At(typed));
    }

    private Settled ofUtc(Pilot.Measurement typed) {
        var moment = typed.shown().toInstant(ZoneOffset.UTC);
        var shown = sites.stream()
                .map(zone -> LocalDateTime.ofInstant(moment, zone))
                .distinct()
                .toList();
        if (shown.size() != 1) {
            return elsewhere(typed);
        }
        var offset = sites.getFirst().getRules().getOffset(moment);
        return new Settled.At(with(typed, shown.getFirst(), isNeeded(shown.getFirst()) ? offset : null));
    }

    private static Pilot.Measurement with(Pilot.Measurement typed, LocalDateTime shown, @Nullable ZoneOffset offset) {
        return new Pilot.Measurement(shown.toLocalDate(), shown.toLocalTime(), offset, typed.value());
    }

    /** Both readings of a time that the clock shows twice, the earlier first. */
    private Optional<Settled> twice(LocalDateTime shown) {
        return sites.stream()
                .map(zone -> zone.getRules().getValidOffsets(shown))
                .filter(offsets -> offsets.size() > 1)
                .findFirst()
                .map(offsets -> new Settled.Not(
                        "two-hours",
                        offsets.stream()
                                .map(offset -> shown.toLocalTime() + Pilot.Measurement.written(offset))
                                .toList()));
    }

    /** From when to when the clock is put forward over that time, so that no clock there shows it. */
    private Optional<Settled> skipped(LocalDateTime shown) {
        return offsets(sites, shown).findAny().isPresent()
                ? Optional.empty()
                : sites.stream()
                        .map(zone -> zone.getRules().getTransition(shown))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(gap -> new Settled.Not(
                                "no-such-hour",
                                List.of(
                                        gap.getDateTimeBefore().toLocalTime().toString(),
                                        gap.getDateTimeAfter().toLocalTime().toString())));
    }

    private Settled elsewhere(Pilot.Measurement typed) {
        return new Settled.Not(
                "no-such-offset",
                List.of(offsets(sites, typed.shown())
                        .map(Pilot.Measurement::written)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "))));
    }

    /** Whether a clock of that country can show that time with that offset; true where nothing is known of it. */
    private boolean shows(LocalDateTime shown, ZoneOffset offset) {
        return country.isEmpty() || offsets(country, shown).anyMatch(offset::equals);
    }

    /** Whether the offset says more than the time alone. */
    private boolean isNeeded(LocalDateTime shown) {
        return country.isEmpty() || offsets(country, shown).distinct().count() > 1;
    }

    private static Stream<ZoneOffset> offsets(List<ZoneId> zones, LocalDateTime shown) {
        return zones.stream().flatMap(zone -> zone.getRules().getValidOffsets(shown).stream());
    }
}
