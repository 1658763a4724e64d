package kcity.review.round;

import kcity.call.Progress;
import org.springframework.stereotype.Component;

/** Tells that a round has begun or is over: who is in it and who is not stays so. */
@Component
class FixedCandidates implements Progress {
    @Override
    public String ofCall() {
        return """
                select case when c.closed_at is null then 'IN_REVIEW' else 'REVIEWED' end
                from review.round r left join review.closing c using (call) where r.call = :call
                """;
    }
}
