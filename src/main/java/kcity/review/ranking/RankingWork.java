package kcity.review.ranking;

import java.util.List;
import kcity.call.CallQueries;
import kcity.jobs.LongWork;
import kcity.jobs.Order;
import kcity.jobs.Pulse;
import kcity.optimise.Turn;
import kcity.review.round.ReviewRights;
import kcity.review.scoring.ScoreSheet;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.InputHash;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Working out the ranking that closes a round as long work, about a call; its input is the reason for reviews that are missing. */
@Component
class RankingWork implements LongWork<RankingWork.Question, Ranking> {
    private final CloseReviewRounds close;
    private final CallQueries calls;

    RankingWork(CloseReviewRounds close, CallQueries calls) {
        this.close = close;
        this.calls = calls;
    }

    record Question(Act act, Order order, List<ScoreSheet> sheets) {
        Ranking answer() {
            return RankingSearch.of(order.about().id(), sheets, act.at(), order.input());
        }
    }

    @Override
    public String kind() {
        return AskForRankings.KIND;
    }

    @Override
    public boolean isFor(Actor actor, Reference about) {
        return ReviewRights.mayRun(actor, calls.call(about.id()));
    }

    @Override
    public Question ask(Act act, Order order) {
        return new Question(act, order, close.given(act, order.about().id(), order.input()));
    }

    @Override
    public String revision(Question question) {
        return new InputHash()
                .add(RankingSearch.file(question.sheets()).content())
                .hex();
    }

    @Override
    public Ranking work(Question question, Pulse pulse) {
        pulse.reached(0, "jobs.step.turn");
        return Turn.with(() -> {
            pulse.reached(0.1, "jobs.step.ranking");
            return question.answer();
        });
    }

    @Override
    public String keep(Act act, Order order, Question question, Ranking ranking) {
        return close.keep(act, ranking, question.sheets()).inputHash();
    }
}
