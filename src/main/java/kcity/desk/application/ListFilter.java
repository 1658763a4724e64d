package kcity.desk.application;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.progress.ProgressFilter;
import kcity.progress.ProgressFilter.Order;
import kcity.shared.SearchWords;
import kcity.web.SubmittedForm;
import kcity.web.component.Pagination;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an officer asks the list for; an empty answer asks for everything.
 *
 * @param several "yes" for those of cities of which several stand; "" for all
 * @param sort a column of {@link Order}, with a minus before it for the other way round
 * @param page from 1
 */
record ListFilter(String state, String country, String words, String several, String sort, int page) {
    static ListFilter of(SubmittedForm entered) {
        return new ListFilter(
                entered.value("state"),
                entered.value("country"),
                entered.value("q"),
                entered.value("several").equals("yes") ? "yes" : "",
                entered.value("sort"),
                Pagination.asked(entered.value("page")));
    }

    /** Of an address that {@link #at} made; the first page. */
    static ListFilter ofAddress(String address) {
        var asked = UriComponentsBuilder.fromUriString(address).build().getQueryParams();
        UnaryOperator<String> value = name -> {
            var one = asked.getFirst(name);
            return one == null ? "" : URLDecoder.decode(one, StandardCharsets.UTF_8);
        };
        return new ListFilter(
                value.apply("state"),
                value.apply("country"),
                value.apply("q"),
                value.apply("several"),
                value.apply("sort"),
                1);
    }

    /** What a form sends to ask for the same. */
    Map<String, String> fields() {
        return Map.of("state", state, "country", country, "q", words, "several", several, "sort", sort);
    }

    /** @param perCity how many of a city the rules let go on; 0 where they do not say */
    ProgressFilter progress(int perCity) {
        return new ProgressFilter(
                state.isEmpty() ? Set.of() : Set.of(state),
                country,
                SearchWords.of(words),
                several.isEmpty() ? 0 : perCity,
                order(),
                sort.startsWith("-"));
    }

    /** The number where nothing else was asked for. */
    private Order order() {
        return Order.of(sort.startsWith("-") ? sort.substring(1) : sort).orElse(Order.NUMBER);
    }

    /** "ascending" or "descending" where the list is sorted by it now. */
    String orderOf(String column) {
        return order().column().equals(column) ? sort.startsWith("-") ? "descending" : "ascending" : "";
    }

    /** Sorted by that column, the other way round where it is so already. */
    ListFilter by(String column) {
        return new ListFilter(
                state, country, words, several, orderOf(column).equals("ascending") ? "-" + column : column, 1);
    }

    /** The list's address with these answers, without the page. */
    String at(String address) {
        var query = Stream.of(
                        pair("state", state),
                        pair("country", country),
                        pair("q", words),
                        pair("several", several),
                        pair("sort", sort))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
