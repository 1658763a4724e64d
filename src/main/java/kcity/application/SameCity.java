package kcity.application;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kcity.forms.FilledForm;
import kcity.forms.Meaning;
import kcity.shared.CountryCode;
import kcity.shared.Refused.Reason;
import kcity.shared.Sameness;
import kcity.shared.Seen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals of one city before one call: they stand side by side until an officer decides, unless the city itself stands behind one of them. */
@Component
class SameCity {
    private final Applications applications;
    private final CityItself bodies;
    private final ObjectProvider<TurnedDown> rooms;
    private final JdbcClient sql;

    SameCity(Applications applications, CityItself bodies, ObjectProvider<TurnedDown> rooms, JdbcClient sql) {
        this.applications = applications;
        this.bodies = bodies;
        this.rooms = rooms;
        this.sql = sql;
    }

    /** The others that stand before the call that decides on it, by reference. */
    List<Application> beside(Application application) {
        var country = application.country();
        return country == null ? List.of() : others(application, application.edition(), country, application.city());
    }

    private List<Application> others(Application application, int edition, CountryCode country, String city) {
        return sql
                .sql("""
                select r.ref from application.sameness k join application.received r on r.ref = k.application
                where k.city_unspaced = :city and r.country = :country and r.ref <> :ref and not r.withdrawn
                  and r.considered_for = :edition and r.deciding_call = coalesce(
                      (select d.ref from application.deciding d where d.call = :call and d.edition = :edition), :call)
                order by r.ref
                """)
                .param("city", Sameness.unspaced(city))
                .param("country", country.code())
                .param("ref", application.ref())
                .param("edition", edition)
                .param("call", application.call())
                .query(String.class)
                .list()
                .stream()
                .flatMap(ref -> applications.find(ref).stream())
                .toList();
    }

    OfSameCity told(Application other) {
        return new OfSameCity(
                other.ref(), other.title(), other.organisation(), !behind(other).isEmpty());
    }

    private java.util.Set<String> behind(Application other) {
        var country = other.country();
        return country == null ? java.util.Set.of() : bodies.behind(other, country, other.city());
    }

    /**
     * Why it cannot be submitted for that city: the city itself stands behind another. Nothing of the other is told. Where a further body also says to be the
     * city, the machine cannot tell which is, and an officer decides. Of two that come at once the second sees the first.
     */
    Optional<Reason> against(Application application, int edition, FilledForm filled) {
        var country = filled.country(Meaning.COUNTRY);
        var city = filled.text(Meaning.CITY);
        if (country.isEmpty() || Seen.isBlank(city) || stoodForIt(application, country.get(), city)) {
            return Optional.empty();
        }
        lock(country.get(), city);
        var others = others(application, edition, country.get(), city);
        var turnedDown = turnedDown(others);
        var taken = others.stream()
                .filter(other -> !turnedDown.contains(other.ref()))
                .anyMatch(other -> isTheCitys(other, application, filled, country.get(), city));
        return taken
                ? Optional.of(Reason.at(filled.form().place(Meaning.CITY), "refusal.application.city-confirmed"))
                : Optional.empty();
    }

    /** A revision of what stands for that city already is no further proposal. */
    private static boolean stoodForIt(Application application, CountryCode country, String city) {
        return application.submitted()
                && country.equals(application.country())
                && Sameness.unspaced(city).equals(Sameness.unspaced(application.city()));
    }

    private void lock(CountryCode country, String city) {
        sql.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "city/" + country.code() + "/" + Sameness.unspaced(city))
                .query((row, n) -> "")
                .list();
    }

    private java.util.Set<String> turnedDown(List<Application> others) {
        var refs = others.stream().map(Application::ref).toList();
        return refs.isEmpty()
                ? java.util.Set.of()
                : rooms.stream().flatMap(room -> room.among(refs).stream()).collect(Collectors.toSet());
    }

    private boolean isTheCitys(
            Application other, Application application, FilledForm filled, CountryCode country, String city) {
        var behind = bodies.behind(other, country, city);
        if (behind.isEmpty() || behind.contains(application.organisation())) {
            return false;
        }
        var further = new TreeSet<>(bodies.namedIn(application, filled, country, city));
        further.removeAll(behind);
        return further.isEmpty();
    }
}
