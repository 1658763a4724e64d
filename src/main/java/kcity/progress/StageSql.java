package kcity.progress;

/** The one place that says, in SQL, how far applications are: over what all rooms publish, with the clock's {@code :now}; days are those of the call's zone. */
final class StageSql {
    /** What an application's stage depends on of its call {@code d.ref}, once for all that it received. */
    private static final String OF_CALL = "t.type, t.zone, i.call as listing, r.call as round, r.closed_at";

    private static final String CALL_ROOMS = """
            left join call.pub_call t on t.ref = d.ref
            left join screening.pub_short_list i on i.call = d.ref
            left join review.pub_round r on r.call = d.ref
            """;

    /** All that the {@code :calls} received: what their editions decide on, what was carried over, what was withdrawn. */
    private static final String OF_CALLS = """
            select n.*, d.ref as viewed, false as carried_over, d.type, d.zone, d.listing, d.round, d.closed_at
            from (select d.call, d.edition, d.ref, %1$s from application.pub_deciding d %2$s where d.ref in (:calls)) d
            join application.pub_received n on n.considered_for = d.edition and n.call = d.call
            where n.withdrawn_at is null
            union all
            select n.*, n.call, true, d.type, d.zone, null, null, null
            from call.pub_call d
            join application.pub_received n on n.call = d.ref
            where d.ref in (:calls) and (n.withdrawn_at is not null or n.considered_for > d.edition)
            """.formatted(OF_CALL, CALL_ROOMS);

    /** Of the applications {@code :refs}, each in the call that decides on it. */
    private static final String OF_REFS = """
            select d.*, %s
            from (select n.*, coalesce(d.ref, n.call) as ref, coalesce(d.ref, n.call) as viewed, d.ref is null as carried_over
                  from application.pub_received n
                  left join application.pub_deciding d on d.call = n.call and d.edition = n.considered_for
                  where n.application in (:refs)) d
            %s
            """.formatted(OF_CALL, CALL_ROOMS);

    private static final String STAGE = """
            case
                when a.withdrawn_at is not null then 'WITHDRAWN'
                when a.carried_over then 'CARRIED_OVER'
                when o.announce_at <= :now then
                    case when o.wins_at <= :now then
                              case when g.ended then 'TERMINATED'
                                   when g.application is null and a.type = 'PLANNING' and b.application is null then 'TO_TENDER'
                                   when g.application is null then 'TO_SIGN'
                                   when g.next_due_on is null and f.application is not null then 'COMPLETED'
                                   else 'AT_WORK' end
                         when o.reserve then 'RESERVE' else 'NOT_CHOSEN' end
                when v.application is not null then case when a.closed_at is null then 'IN_REVIEW' else 'RANKED' end
                when k.go = false then 'NO_GO'
                when k.application is null and s.decided_on = a.revision and not s.eligible then 'NOT_ELIGIBLE'
                when a.round is not null then
                    case when k.application is null and a.listing is not null and s.decided_on = a.revision and l.application is null
                         then 'NOT_SHORT_LISTED' else 'LEFT_OUT' end
                when k.go then 'GO'
                when k.application is not null then 'CONSULTING'
                when s.decided_on = a.revision then case when l.application is null then 'ELIGIBLE' else 'SHORT_LISTED' end
                when q.due_on >= (cast(:now as timestamptz) at time zone a.zone)::date and not q.answered then 'QUESTION_OPEN'
                when s.decided_on is not null then 'CHANGED'
                when q.due_on is null then 'TO_SCREEN'
                when q.answered then 'ANSWERED'
                else 'QUESTION_LAPSED'
            end
            """;

    private static final String KNOWN = """
            case when s.decided_on = a.revision then s.eligible end as eligible,
            l.application is not null as listed, k.application is not null as begun, k.go as went
            """;

    private static final String ROOMS = """
            left join screening.pub_screened s on s.application = a.application
            left join screening.pub_question q on q.application = a.application
            left join screening.pub_short_listed l on l.application = a.application and l.call = a.viewed
            left join consulting.pub_consulting k on k.application = a.application
            left join review.pub_candidate v on v.application = a.application and v.call = a.viewed
            left join selection.pub_decided o on o.application = a.application and o.call = a.viewed
            left join award.pub_contractor b on b.application = a.application
            left join award.pub_agreement g on g.application = a.application
            left join pilot.pub_finished f on f.application = a.application
            """;

    private StageSql() {}

    static String ofCalls() {
        return staged(OF_CALLS);
    }

    static String ofRefs() {
        return staged(OF_REFS);
    }

    private static String staged(String which) {
        return "(select a.*, " + STAGE + " as stage, " + KNOWN + " from (" + which + ") a " + ROOMS + ") x";
    }
}
