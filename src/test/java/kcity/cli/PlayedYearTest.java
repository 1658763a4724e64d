package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import kcity.audit.CheckHistory;
import kcity.audit.Outside;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The year 2024 played once by the command, and what stands in its data afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayedYearTest {
    /** What people are in the middle of, what opens doors, and bytes, which have their own hash: not told to the chain. */
    private static final TreeSet<String> PASSING = new TreeSet<>(List.of(
            "application.draft",
            "documents.content",
            "documents.piece",
            "documents.upload",
            "jobs.open_job",
            "jobs.scheduled_tasks",
            "review.draft",
            "review.draft_score",
            "people.answered_challenge",
            "people.counted_code",
            "people.fresh_proof",
            "people.half_sign_in",
            "people.passkey_use",
            "people.recovery_code",
            "people.session",
            "people.sign_in_link",
            "people.proof_link",
            "people.done_before",
            "people.failed_try",
            "people.first_answer",
            "people.known_browser",
            "people.wished_address"));

    /** Of no year's play. */
    private static final TreeSet<String> EMPTY = new TreeSet<>(List.of(
            "application.discarded",
            "application.partner_confirmation",
            "application.return_answer",
            "application.return_request",
            "application.withdrawn",
            "jobs.refusal",
            "jobs.result_file",
            "jobs.scheduled_errands",
            "programme.edition_beside",
            "programme.rulebook_beside",
            "people.access_ending",
            "people.address_correction",
            "people.body_correction",
            "people.factor_reset",
            "people.name_correction",
            "people.passkey",
            "people.second_factor",
            "people.sameness",
            "people.dismissal",
            "people.withdrawn",
            "award.amendment_withdrawal",
            "award.correction",
            "award.termination",
            "award.withdrawn",
            "call.moved_deadline",
            "consulting.withdrawn",
            "pilot.withdrawn",
            "review.deadline",
            "review.left_out",
            "portfolio.withdrawn",
            "review.ending",
            "review.field_correction",
            "review.dismissal",
            "review.reopening",
            "review.withdrawn",
            "selection.withdrawn",
            "screening.clarification_supplement",
            "screening.clarification_withdrawal",
            "screening.short_list_removal",
            "audit.noted",
            "people.access"));

    @TempDir
    static Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private @Nullable JsonNode json;
    private @Nullable Product product;

    @BeforeAll
    void play() throws Exception {
        var file = folder.resolve("2024.json");
        var code = Kcity.commandLine()
                .setOut(new PrintWriter(out))
                .execute("replay", "2024", "--data", data().toString(), "--json", file.toString());
        assertThat(code).as(out.toString()).isZero();
        json = JsonMapper.builder().build().readTree(Files.readString(file));
        product = Product.beside(new Product.Place(data(), null));
    }

    private static Path data() {
        return folder.resolve("data");
    }

    @AfterAll
    void close() {
        if (product != null) {
            product.close();
        }
    }

    private JsonNode result() {
        return Objects.requireNonNull(json);
    }

    private <T> T bean(Class<T> type) {
        return Objects.requireNonNull(product).bean(type);
    }

    private List<JsonNode> all(String list) {
        return StreamSupport.stream(result().path(list).spliterator(), false).toList();
    }

    @Test
    void aboutSixtyApply() {
        var counts = result().path("applications");
        assertThat(counts.path("received").asInt()).isEqualTo(56);
        assertThat(counts.path("late").asInt()).isEqualTo(1);
        assertThat(counts.path("ineligible").asInt()).isEqualTo(7);
        assertThat(counts.path("carriedOver").asInt()).isEqualTo(3);
    }

    @Test
    void oneCityDevelopmentOneSolutionPlanAndSixDemonstrationsAreChosen() {
        assertThat(all("selected"))
                .extracting(s -> s.path("subtype").asString())
                .containsExactlyInAnyOrder(
                        "URBAN_DEVELOPMENT",
                        "SOLUTION_PLANNING",
                        "SOLUTION_DEMONSTRATION",
                        "SOLUTION_DEMONSTRATION",
                        "SOLUTION_DEMONSTRATION",
                        "SOLUTION_DEMONSTRATION",
                        "SOLUTION_DEMONSTRATION",
                        "SOLUTION_DEMONSTRATION");
    }

    @Test
    void amountsLieWithinTheBands() {
        assertThat(all("selected")).allSatisfy(s -> {
            var planning = s.path("type").asString().equals("PLANNING");
            assertThat(s.path("amountWon").asLong())
                    .isBetween(planning ? 300_000_000L : 200_000_000L, planning ? 600_000_000L : 400_000_000L);
        });
    }

    @Test
    void theSumAndWhatIsLeftMakeUpTheEnvelope() {
        var total = all("selected").stream()
                .mapToLong(s -> s.path("amountWon").asLong())
                .sum();
        assertThat(result().path("totalWon").asLong()).isEqualTo(total);
        assertThat(result().path("unallocatedWon").asLong())
                .isEqualTo(4_000_000_000L - total)
                .isGreaterThanOrEqualTo(400_000_000L);
        assertThat(out.toString())
                .contains("At least 400 million are always left: 2 × 600 million + 6 × 400 million is 3.6 billion.");
    }

    @Test
    void resultsAreAnnouncedInAprilAndJune() {
        assertThat(all("announcements"))
                .extracting(
                        a -> a.path("call").asString(),
                        a -> a.path("at").asString().substring(0, 7))
                .containsExactly(tuple("2024-demonstration", "2024-04"), tuple("2024-planning", "2024-06"));
    }

    @Test
    void whoComesOneSecondLateIsRefusedAndKeepsTheDraft() {
        assertThat(out.toString())
                .containsPattern("2024-03-20 00:00:00  2024-demonstration +KCN-2024-D-\\d+ comes 1 s after the close of"
                        + " 2024-03-19 23:59:59 and is refused, its draft kept\\. The call is closed\\.");
        assertThat(bean(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from application.draft d where not exists"
                                        + " (select from application.submission s where s.application = d.application)",
                                Long.class))
                .isEqualTo(4);
    }

    @Test
    void everythingThatIsSpecialHappens() {
        assertThat(out.toString())
                .containsPattern("2024-05-\\d\\d .* comes after the cut-off and joins the pool of 2025")
                .contains("its draft kept. A consortium with an overseas partner is compulsory")
                .contains(
                        "its draft kept. The amount lies outside the band of this call: from KRW 200,000,000 to KRW 400,000,000.")
                .containsPattern(
                        "2024-demonstration +KCN-2024-D-\\d+ is a second proposal of its city; the officer lets the first go on")
                .contains("an expert declares a conflict with KCN-2024-D-")
                .containsPattern(
                        "KCN-2024-D-(\\d+) is asked for a clarification[\\s\\S]*KCN-2024-D-\\1 answered and is eligible")
                .contains("ends its preliminary consulting with no go")
                .containsPattern("withdraws after winning\\s.*moves up from the reserve")
                .containsPattern("pilot KCN-2024-D-\\d+ has its results: 17[46] measured values");
    }

    @Test
    void rulebooksAreInForceFromTwoWeeksBeforeTheFirstOpening() {
        assertThat(bean(JdbcTemplate.class)
                        .queryForList("select distinct adopted_at::text from programme.rulebook", String.class))
                .containsExactly("2024-01-15 15:00:00+00");
    }

    @Test
    void theCityTheCompanyAndThePartnerThatOneLooksThroughWereChosen() {
        var eyes = ReplayMark.read(data());
        assertThat(bean(JdbcTemplate.class).queryForList("""
                                select p.id from selection.winner w
                                join selection.candidate c using (call, application)
                                join people.person p on p.organisation = c.organisation
                                union
                                select f.confirmed_by from selection.winner w
                                join application.confirmation f using (application)
                                """, String.class))
                .contains(
                        Objects.requireNonNull(eyes.get("foreign city")),
                        Objects.requireNonNull(eyes.get("Korean company")),
                        Objects.requireNonNull(eyes.get("overseas partner")));
    }

    @Test
    void everyApplicationIsMarkedAsSynthetic() {
        assertThat(bean(JdbcTemplate.class)
                        .queryForList("select distinct synthetic from application.application", Boolean.class))
                .containsExactly(true);
    }

    @Test
    void nobodyWritesThatItAnswersAQuestion() {
        var sql = bean(JdbcTemplate.class);
        var tables = sql.queryForList("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                and table_name <> 'content' order by 1
                """, String.class);
        assertThat(tables)
                .hasSizeGreaterThan(50)
                .allSatisfy(table -> assertThat(sql.queryForObject(
                                "select count(*) from " + table
                                        + " t where t::text like '%Synthetic answer%' or t::text ~ '[{][a-z-]+[}]'",
                                Long.class))
                        .as(table)
                        .isZero());
    }

    @Test
    void expertsWriteInBothLanguagesAndHardlyTwoTheSame() {
        var comments = bean(JdbcTemplate.class).queryForList("select comment from review.submission", String.class);
        assertThat(comments)
                .anyMatch(words -> words.matches("(?s).*[가-힣].*"))
                .anyMatch(words -> words.matches("[^가-힣]+"));
        assertThat(comments.stream().distinct().count()).isGreaterThan(comments.size() * 2L / 3);
    }

    @Test
    void thePilotsValuesAreMissingFromTheDayOfTheirIncidentOnAndThereBeforeAndAfter() {
        var missing = bean(JdbcTemplate.class).queryForList("""
                select i.application from pilot.incident i where not exists (
                    select from pilot.measurement m where m.application = i.application
                    and m.measured_on between i.happened_on and i.happened_on + 1)
                and 4 = (select count(distinct (m.indicator, m.measured_on)) from pilot.measurement m
                    where m.application = i.application and m.measured_on in (i.happened_on - 1, i.happened_on + 3))
                """, String.class);
        assertThat(missing).hasSize(6).doesNotHaveDuplicates();
        assertThat(bean(JdbcTemplate.class)
                        .queryForObject("select count(distinct value) from pilot.measurement", Long.class))
                .isGreaterThan(300);
    }

    @Test
    void documentsAreOfficePapersOfTheApplicationsTheyBelongTo() {
        var sql = bean(JdbcTemplate.class);
        assertThat(sql.queryForList("select distinct type from documents.document order by 1", String.class))
                .containsExactly("application/hwp+zip", "application/pdf", "text/csv");
        assertThat(sql.queryForList("""
                        select convert_from(c.bytes, 'UTF8') from documents.content c join documents.document d using (sha256)
                        where d.type = 'application/pdf' and d.name like 'proposal-%'
                        """, String.class))
                .hasSizeGreaterThan(15)
                .allSatisfy(pdf ->
                        assertThat(pdf).contains("[Synthetic] ", "SYNTHETIC: made for a replayed year", "Budget"));
    }

    @Test
    void whoeverTampersIsFound() {
        var tampering = new Tampering(
                bean(JdbcTemplate.class),
                bean(CheckHistory.class),
                bean(Outside.class),
                bean(PlatformTransactionManager.class));
        var unseen = new ArrayList<String>();
        var empty = new TreeSet<String>();
        tampering.tables(PASSING).forEach((table, columns) -> {
            if (tampering.rows(table) == 0) {
                empty.add(table);
                return;
            }
            columns.stream()
                    .filter(tampering::changeIsUnseen)
                    .map(Tampering.Column::toString)
                    .forEach(unseen::add);
            if (tampering.removalIsUnseen(table)) {
                unseen.add("removed from " + table);
            }
            if (tampering.insertionIsUnseen(table)) {
                unseen.add("inserted into " + table);
            }
        });
        assertThat(unseen).isEmpty();
        assertThat(empty).as("tables without a row to tamper with").isEqualTo(EMPTY);
    }
}
