package kcity.web;

/** The session by which the reader came, so that it can be told apart from the reader's others. Controllers take it as an argument. */
public record OwnSession(String token) {
    /** Never told, not even to a log. */
    @Override
    public String toString() {
        return "OwnSession[…]";
    }
}
