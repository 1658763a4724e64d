package kcity.web.component;

/** A status in a word or two. */
public record Tag(Tone tone, String text) {
    public static Tag of(Tone tone, String text) {
        return new Tag(tone, text);
    }
}
