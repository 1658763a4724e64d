package kcity.review.assignment;

/**
 * How much is asked of experts.
 *
 * @param reviewsEach reviews of each application
 * @param mostEach applications of one expert at most; 0 for as few as the others allow
 */
public record Load(int reviewsEach, int mostEach) {
    /** Three reviews each, as evenly spread as numbers allow. */
    public static final Load USUAL = new Load(3, 0);

    int most(int applications, int experts) {
        if (mostEach > 0 || experts == 0) {
            return Math.max(1, mostEach);
        }
        return Math.max(1, Math.ceilDiv(applications * reviewsEach, experts) + 1);
    }
}
