package kcity.documents;

/** Why a file is not taken, as the end of a message's key; bears no trace, as anybody can cause it. */
final class Unfit extends RuntimeException {
    private final String why;

    Unfit(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
