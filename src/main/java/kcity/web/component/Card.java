package kcity.web.component;

import java.util.List;

/** One thing among others: a heading that leads to its page, tags, a sentence and a few facts. "" and empty lists are left out. */
public record Card(String eyebrow, String title, String address, List<Tag> tags, String text, List<Term> facts) {
    public static Card of(String title, String address) {
        return new Card("", title, address, List.of(), "", List.of());
    }

    public Card eyebrow(String words) {
        return new Card(words, title, address, tags, text, facts);
    }

    public Card tags(Tag... added) {
        return new Card(eyebrow, title, address, List.of(added), text, facts);
    }

    public Card text(String words) {
        return new Card(eyebrow, title, address, tags, words, facts);
    }

    public Card facts(Term... added) {
        return new Card(eyebrow, title, address, tags, text, List.of(added));
    }
}
