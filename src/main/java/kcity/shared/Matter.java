package kcity.shared;

/** A thing of the trade that a refusal is about, as its room names it. Where it stands on a page the page's fields say, by what they ask for. */
public interface Matter {
    /** Why somebody does it, as most acts have to say. */
    Matter REASON = Usual.REASON;

    /** Nothing in particular. */
    Matter WHOLE = new Named("");

    /** This thing of one of several: of that milestone, criterion or application. */
    default Matter of(Object which) {
        return new OfOne(this, which.toString());
    }

    /** What a form asks by that name: the question of a definition, or a page's own field. */
    record Named(String name) implements Matter {}

    /** What every room knows. */
    enum Usual implements Matter {
        REASON
    }

    /** One of several of a kind. */
    record OfOne(Matter kind, String which) implements Matter {}
}
