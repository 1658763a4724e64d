package kcity.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody looks for: every word must stand somewhere, however it is composed, capitalised or accented. */
public record SearchWords(List<String> keys) {
    public static final SearchWords NONE = new SearchWords(List.of());

    public SearchWords {
        keys = List.copyOf(keys);
    }

    public static SearchWords of(String typed) {
        return new SearchWords(Arrays.stream(Sameness.loose(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** The text that is looked through, as {@link #in(String)} wants it; what stands in different texts is never one word. */
    public static String among(Collection<String> texts) {
        return texts.stream().map(Sameness::loose).collect(Collectors.joining("\n"));
    }

    public boolean in(String among) {
        return keys.stream().allMatch(among::contains);
    }

    public boolean inAny(String... texts) {
        return in(among(Arrays.asList(texts)));
    }

    public boolean inAny(Stream<String> texts) {
        return in(among(texts.toList()));
    }
}
