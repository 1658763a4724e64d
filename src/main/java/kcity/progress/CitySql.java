package kcity.progress;

/** Which proposals stand beside others of their city, before those of the {@code :calls} that decide on them, without those that were turned down. */
final class CitySql {
    private static final String STANDING = """
            from application.pub_city c
            left join screening.pub_screened s on s.application = c.application
            where c.deciding_call in (:calls) and (s.decided_on = c.revision and not s.eligible) is not true
            """;

    /** Of cities with more than {@code :perCity} of them. */
    static final String SEVERAL = """
            select w.application from (
                select c.application, count(*) over (partition by c.deciding_call, c.country, c.city) as of_city
            """ + STANDING + ") w where w.of_city > :perCity";

    /** A row for each city with more than one: before which call, and how many. */
    static final String BY_CALL = "select c.deciding_call as call, count(*) as proposals " + STANDING
            + " group by c.deciding_call, c.country, c.city having count(*) > 1";

    private CitySql() {}
}
