package kcity.progress;

/** Which proposals stand beside others of their city, before the call that decides on them, without those that were turned down. */
final class CitySql {
    private static final String STANDING = """
            select c.application, c.deciding_call, c.country, c.city,
                   count(*) over (partition by c.deciding_call, c.country, c.city) as of_city
            from application.pub_city c
            left join screening.pub_screened s on s.application = c.application
            where (s.decided_on = c.revision and not s.eligible) is not true
            """;

    /** Of cities with more than {@code :perCity} of them. */
    static final String SEVERAL = "select w.application from (" + STANDING + ") w where w.of_city > :perCity";

    /** A row for each city with more than one: before which call, and how many. */
    static final String BY_CALL = "select w.deciding_call as call, max(w.of_city) as proposals from (" + STANDING
            + ") w where w.of_city > 1 group by w.deciding_call, w.country, w.city";

    private CitySql() {}
}
