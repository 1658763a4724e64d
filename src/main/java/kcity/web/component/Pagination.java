package kcity.web.component;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The pages of a long list, counted from 1; {@code address} is the list's own, filters included. */
public record Pagination(int page, int last, String address) {
    public static final int GAP = 0;

    /** The page asked for, or the nearest there is, of a list of so many with so many on each page. */
    public static Pagination of(long all, int each, int asked, String address) {
        var last = (int) Math.max(1, (all + each - 1) / each);
        return new Pagination(Math.clamp(asked, 1, last), last, address);
    }

    /** The page that an address names; the first where it names none. */
    public static int asked(String typed) {
        return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }

    public boolean needed() {
        return last > 1;
    }

    public boolean hasEarlier() {
        return page > 1;
    }

    public boolean hasLater() {
        return page < last;
    }

    public String link(int number) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** The first, the last and those around the present one; {@link #GAP} where some are left out. */
    public List<Integer> numbers() {
        var shown = new TreeSet<>(List.of(1, last));
        for (int i = Math.max(1, page - 1); i <= Math.min(last, page + 1); i++) {
            shown.add(i);
        }
        var numbers = new ArrayList<Integer>();
        int before = 0;
        for (int number : shown) {
            if (number - before == 2) {
                numbers.add(number - 1);
            } else if (number - before > 2) {
                numbers.add(GAP);
            }
            numbers.add(number);
            before = number;
        }
        return List.copyOf(numbers);
    }
}
