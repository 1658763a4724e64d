package kcity.review;

import org.springframework.stereotype.Component;

/** Tells whether an application is among the candidates of a round; who may see the application may know. */
@Component
public class ReviewCandidates {
    private final Rounds rounds;

    ReviewCandidates(Rounds rounds) {
        this.rounds = rounds;
    }

    public boolean isCandidate(String application) {
        return rounds.callOf(application).isPresent();
    }
}
