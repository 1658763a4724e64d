package kcity.selection;

import kcity.shared.Won;

/**
 * The committee's word on one candidate.
 *
 * @param amount zero leaves it out, which is only said of what the proposal has in
 * @param reason needed where the word departs from the proposal
 */
public record Choice(String ref, Won amount, String reason) {
    public Choice {
        reason = reason.strip();
    }

    public boolean in() {
        return amount.amount() > 0;
    }
}
