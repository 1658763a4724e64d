package kcity.desk.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Received;
import kcity.shared.CountryCode;
import kcity.shared.SearchWords;
import kcity.web.Entered;
import kcity.web.component.Pagination;

/**
 * What an officer asks the list for; an empty answer asks for everything.
 *
 * @param sort a key of {@link #ORDERS}, with a minus before it for the other way round
 * @param page from 1
 */
record ListFilter(String state, String country, String words, String sort, int page) {
    private static final Map<String, Comparator<ReceivedLine>> ORDERS = Map.of(
            "number", Comparator.comparing(r -> r.application().ref()),
            "title", Comparator.comparing(r -> r.application().title()),
            "place",
                    Comparator.<ReceivedLine, String>comparing(r -> country(r.application()))
                            .thenComparing(r -> r.application().city()),
            "requested",
                    Comparator.comparingLong(r -> r.application().requested().amount()),
            "at", Comparator.comparing(r -> r.application().submittedAt()),
            "state", Comparator.comparing(ReceivedLine::stand));

    static ListFilter of(Entered entered) {
        return new ListFilter(
                entered.value("state"),
                entered.value("country"),
                entered.value("q"),
                entered.value("sort"),
                Pagination.asked(entered.value("page")));
    }

    List<ReceivedLine> apply(List<ReceivedLine> received) {
        var looked = new Looked(SearchWords.of(words), new HashMap<>());
        return received.stream()
                .filter(this::admits)
                .filter(line -> looked.saidBy(line.application()))
                .sorted(order())
                .toList();
    }

    private boolean admits(ReceivedLine received) {
        return (state.isEmpty() || state.equals(received.stand().name()))
                && (country.isEmpty() || country.equals(country(received.application())));
    }

    static String country(Received application) {
        return application.country().code();
    }

    /** Every word typed stands in the number, the title or the place, in either language. */
    private record Looked(SearchWords words, Map<CountryCode, String> names) {
        boolean saidBy(Received application) {
            return words.keys().isEmpty()
                    || words.in(SearchWords.among(List.of(application.ref(), application.title(), application.city()))
                            + "\n"
                            + names.computeIfAbsent(
                                    application.country(),
                                    country -> SearchWords.among(
                                            country.searchNames().toList())));
        }
    }

    private String key() {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private Comparator<ReceivedLine> order() {
        var byNumber = Objects.requireNonNull(ORDERS.get("number"));
        var asked = ORDERS.getOrDefault(key(), byNumber);
        return (sort.startsWith("-") ? asked.reversed() : asked).thenComparing(byNumber);
    }

    /** "ascending" or "descending" where the list is sorted by it now; the number is where nothing else was asked for. */
    String orderOf(String column) {
        var known = ORDERS.containsKey(key()) ? key() : "number";
        return known.equals(column) ? sort.startsWith("-") ? "descending" : "ascending" : "";
    }

    /** Sorted by that column, the other way round where it is so already. */
    ListFilter by(String column) {
        return new ListFilter(state, country, words, orderOf(column).equals("ascending") ? "-" + column : column, 1);
    }

    /** The list's address with these answers, without the page. */
    String at(String address) {
        var query = Stream.of(pair("state", state), pair("country", country), pair("q", words), pair("sort", sort))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
