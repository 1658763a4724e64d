package kcity.progress;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kcity.shared.SearchWords;

/**
 * Which applications of a call are asked for, and in which order.
 *
 * @param stages names of {@link ApplicationStage}s; empty for all
 * @param country its code; "" for all
 * @param perCity only those of cities of which more than so many are not turned down; 0 for all
 */
public record ProgressFilter(
        Set<String> stages, String country, SearchWords words, int perCity, Order order, boolean descending) {
    public static final ProgressFilter ALL = new ProgressFilter(Set.of(), "", SearchWords.NONE, 0, Order.NUMBER, false);

    public ProgressFilter {
        stages = Set.copyOf(stages);
    }

    /** By what a list is sorted; among equals by the number. */
    public enum Order {
        NUMBER("number", "application collate \"C\""),
        TITLE("title", "title collate \"C\""),
        PLACE("place", "country collate \"C\" %1$s, city collate \"C\""),
        REQUESTED("requested", "requested"),
        AT("at", "submitted_at"),
        STATE("state", "array_position(cast(:stages as text[]), stage)");

        private final String column;
        private final String sql;

        Order(String column, String sql) {
            this.column = column;
            this.sql = sql;
        }

        /** The list's column. */
        public String column() {
            return column;
        }

        /** Empty where no list has such a column. */
        public static Optional<Order> of(String column) {
            return Arrays.stream(values())
                    .filter(order -> order.column.equals(column))
                    .findFirst();
        }

        String sql(boolean descending) {
            var way = descending ? "desc" : "asc";
            return sql.formatted(way) + " " + way + ", application collate \"C\"";
        }
    }
}
