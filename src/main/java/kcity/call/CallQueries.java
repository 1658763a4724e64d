package kcity.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.charter.Programme;
import kcity.charter.Programmes;
import kcity.forms.FormDefinition;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.programme.ProgrammeQueries;
import kcity.programme.ProgrammeType;
import kcity.programme.Rulebook;
import kcity.shared.NotFound;
import kcity.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of calls, which are public. */
@Component
public class CallQueries {
    private static final String CALL = """
            select ref, edition, version, sha256, rules, type, agency, name_ko, name_en, opens_at, closes_at, cut_off
            from call.pub_call join programme.pub_rulebook using (programme, edition, version)
            """;
    private final JdbcClient sql;
    private final ProgrammeQueries programme;
    private final Clock clock;
    private final CallForms forms;

    CallQueries(JdbcClient sql, ProgrammeQueries programme, CallForms forms, Clock clock) {
        this.sql = sql;
        this.programme = programme;
        this.forms = forms;
        this.clock = clock;
    }

    /** Throws {@link NotFound}. */
    public Call call(String ref) {
        return sql.sql(CALL + "where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> call(row))
                .optional()
                .orElseThrow(() -> new NotFound("call " + ref));
    }

    /** Newest edition first. */
    public List<Call> calls() {
        return sql.sql(CALL + "order by edition desc, opens_at, ref")
                .query((row, n) -> call(row))
                .list();
    }

    /** Of that edition of the host. */
    public List<Call> calls(int edition) {
        return calls(Programmes.host(), edition);
    }

    public List<Call> calls(Programme of, int edition) {
        return sql.sql(CALL + "where programme = :programme and edition = :edition order by opens_at, ref")
                .param("programme", of.key())
                .param("edition", edition)
                .query((row, n) -> call(row))
                .list();
    }

    /** Calls that take applications now. */
    public List<Call> open() {
        return calls().stream().filter(this::isOpen).toList();
    }

    public boolean isOpen(Call call) {
        return state(call).open();
    }

    /** Now, for a page. An operation asks for its act's instant. */
    public CallState state(Call call) {
        return state(call, clock.instant());
    }

    public CallState state(Call call, Instant at) {
        var intake = rules(call).intake();
        return CallState.at(
                at,
                call.opensAt(),
                intake,
                intake instanceof Intake.Rolling rolling
                        ? rolling.takenOverAt(call.type(), edition -> inForce(call.programme(), edition))
                        : Optional.empty());
    }

    private Optional<Rulebook> inForce(Programme whose, int edition) {
        var its = programme.of(whose);
        return its.editions().contains(edition) ? Optional.of(its.current(edition)) : Optional.empty();
    }

    /** The rules of the version to which the call is bound, with the deadline or cut-off as it was moved since. */
    public CallRules rules(Call call) {
        var rules = programme
                .of(call.programme())
                .rulebook(call.edition(), call.version(), call.rulebook())
                .call(call.rulesId())
                .orElseThrow(() -> new NotFound("rules of call " + call.ref()));
        var closes = call.closesAt();
        var cutOff = call.cutOff();
        return closes != null ? rules.closingAt(closes) : cutOff != null ? rules.consideringUntil(cutOff) : rules;
    }

    public FormDefinition form(Call call) {
        return forms.form(rules(call));
    }

    /** The last second that a call may be moved from: its deadline, or the cut-off of one that is open all year. */
    public Instant last(Call call) {
        return switch (rules(call).intake()) {
            case Intake.Window window -> window.closes().get().instant();
            case Intake.Rolling rolling -> rolling.considers().get().until().instant();
        };
    }

    /** Whether that second has not passed. */
    public boolean isMovable(Call call) {
        return isMovable(call, clock.instant());
    }

    boolean isMovable(Call call, Instant at) {
        return switch (state(call, at)) {
            case COMING, OPEN -> true;
            case PAST_CUT_OFF, CLOSED -> false;
        };
    }

    /** Where the deadline or cut-off was before it was moved, oldest first. */
    public List<MovedDeadline> moved(String ref) {
        return sql.sql("""
                select number, was, closes_at, reason, moved_at from call.pub_moved_deadline where call = :ref order by number
                """)
                .param("ref", ref)
                .query((row, n) -> new MovedDeadline(
                        row.getInt("number"),
                        row.getTimestamp("was").toInstant(),
                        row.getTimestamp("closes_at").toInstant(),
                        row.getString("reason"),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }

    private static Call call(ResultSet row) throws SQLException {
        var closes = row.getTimestamp("closes_at");
        var cutOff = row.getTimestamp("cut_off");
        return new Call(
                row.getString("ref"),
                row.getInt("edition"),
                row.getInt("version"),
                row.getString("sha256"),
                ProgrammeType.valueOf(row.getString("type")),
                row.getString("rules"),
                row.getString("agency"),
                new Text(row.getString("name_ko"), row.getString("name_en")),
                row.getTimestamp("opens_at").toInstant(),
                closes == null ? null : closes.toInstant(),
                cutOff == null ? null : cutOff.toInstant());
    }
}
