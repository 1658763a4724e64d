package kcity.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.application.WithdrawApplications;
import kcity.screening.AnswerClarifications;
import kcity.screening.ScreenApplications;
import kcity.selection.AnnounceResults;
import kcity.selection.DecideSelections;
import kcity.shared.Fact;
import kcity.shared.NotFound;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

class WriteLettersTest {
    private static final String PLANNING = "2024-planning";
    private final World world = World.settle();
    private final Stages stages = new Stages(world);

    private void write() {
        world.the(WriteLetters.class).writeDue();
    }

    private List<Letter> lettersOf(String name) {
        return world.the(LetterQueries.class).mine(world.actor(name), 1);
    }

    private List<String> subjects(String name) {
        return lettersOf(name).stream().map(Letter::subject).toList();
    }

    @Test
    void aReceiptIsToldInTheLanguageOfThePersonWithALinkToItsPage() {
        var hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        var verona = stages.submit("Yoon", "Verona", 390);
        write();
        assertThat(lettersOf("Linh")).hasSize(1);
        var letter = lettersOf("Linh").getFirst();
        assertThat(letter.subject()).isEqualTo("Application " + hue + " has been received");
        assertThat(letter.body())
                .isEqualTo("We received your application " + hue
                        + ", “Hue smart city master plan”, at 1 February 2024 09:00:00 KST. Your receipt has the number "
                        + hue
                        + "-R1; you find it on the application's page, where you can print it or keep it as a signed file."
                        + " The digest (SHA-256) of what you submitted is "
                        + world.the(ApplicationQueries.class)
                                .receipt(world.actor("Linh"), hue)
                                .orElseThrow()
                                .digest()
                        + ". Stage: Submitted.");
        assertThat(letter.link()).isEqualTo("/apply/" + hue);
        assertThat(letter.read()).isFalse();
        assertThat(subjects("Yoon")).containsExactly("신청 " + verona + " 접수 안내");
        assertThat(subjects("Giulia")).containsExactly("Application " + verona + " names you as its overseas partner");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatWasHeardBeforeAnAbruptEndIsWrittenAfterwardsAndOnlyOnce() {
        world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        assertThat(lettersOf("Linh")).isEmpty();
        write();
        write();
        assertThat(lettersOf("Linh")).hasSize(1);
        assertThat(world.the(LetterQueries.class).unread(world.actor("Linh"))).isEqualTo(1);
    }

    @Test
    void oneThingThatCannotBeToldHoldsUpNoOther() {
        world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        world.sql()
                .sql("update notification.heard set words = 'letter.nowhere' where about like '%P-001'")
                .update();
        world.submit("Rosa", PLANNING, world.planning("Lima", "PE", 400));
        write();
        assertThat(lettersOf("Linh")).isEmpty();
        assertThat(lettersOf("Rosa")).hasSize(1);
        world.sql()
                .sql("update notification.heard set words = 'letter.other' where done_at is null")
                .update();
        write();
        assertThat(lettersOf("Linh")).hasSize(1);
    }

    @Test
    void aQuestionIsToldTheApplicantAndItsAnswerTheOperatorAlone() {
        var hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        world.the(ScreenApplications.class)
                .askClarification(world.kim(), hue, "Which river?", LocalDate.parse("2024-02-20"));
        world.the(AnswerClarifications.class).answer(world.actor("Linh"), hue, "The Perfume River.");
        write();
        assertThat(lettersOf("Linh").getFirst().body()).contains("by the end of 20 February 2024, Korean time");
        assertThat(lettersOf("Linh").getFirst().link()).isEqualTo("/apply/" + hue + "/clarifications");
        assertThat(subjects("Kim")).containsExactly("신청 " + hue + " 보완 답변 접수");
        assertThat(lettersOf("Kim").getFirst().link()).isEqualTo("/desk/applications/" + hue);
        assertThat(lettersOf("Park")).isEmpty();
        assertThat(lettersOf("Minji")).isEmpty();
    }

    @Test
    void aWithdrawalIsToldTheOperatorAndNotToAnExpertOfTheApplicantsOwnHouse() {
        var verona = stages.submit("Yoon", "Verona", 390);
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), verona, "The city has no budget.");
        write();
        assertThat(lettersOf("Park").getFirst().body()).contains("The city has no budget.");
        assertThat(subjects("Yoon")).first().isEqualTo("신청 " + verona + " 철회 안내");
        assertThat(lettersOf("Lim")).isEmpty();
    }

    @Test
    void expertsAreToldNoNameOfAnApplicationOrApplicant() {
        stages.screened(3);
        stages.opened();
        stages.assigned();
        write();
        assertThat(subjects("Han")).containsExactly("평가 배정 안내", "K-City Network 평가위원 위촉 요청");
        assertThat(lettersOf("Han"))
                .allSatisfy(letter -> assertThat(letter.subject() + letter.body() + letter.link())
                        .doesNotContain("KCN-", "Verona", "Pinsight"));
    }

    @Test
    void aResultIsToldAtTheAnnouncedInstantAndNothingOfItBefore() {
        var refs = stages.screened(8);
        var portfolio = stages.proposed(refs);
        var before = lettersOf("Yoon").size();
        world.the(DecideSelections.class)
                .decide(
                        world.choi(),
                        Stages.CALL,
                        Stages.asProposed(portfolio),
                        List.of(),
                        "As proposed.",
                        java.time.Instant.parse("2024-04-13T02:00:00Z"));
        world.at("2024-04-13T10:59:59+09:00");
        world.the(AnnounceResults.class).announceDue();
        write();
        assertThat(subjects("Yoon")).noneMatch(subject -> subject.contains("선정 결과"));
        world.at("2024-04-13T11:00:00+09:00");
        world.the(AnnounceResults.class).announceDue();
        write();
        assertThat(subjects("Yoon")).hasSizeGreaterThan(before).anyMatch(subject -> subject.endsWith("선정 결과: 선정"));
        assertThat(lettersOf("Yoon"))
                .anyMatch(letter ->
                        letter.subject().endsWith("선정 결과: 선정") && letter.body().endsWith(" 진행 단계: 선정."));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aLetterIsOpenedByItsAddresseeOnly() {
        world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        write();
        var queries = world.the(LetterQueries.class);
        var number = lettersOf("Linh").getFirst().number();
        for (var other : List.of("Minji", "Kim", "Yoon")) {
            assertThatThrownBy(() -> queries.open(world.actor(other), number)).isInstanceOf(NotFound.class);
        }
        assertThat(queries.unread(world.actor("Linh"))).isEqualTo(1);
        queries.open(world.actor("Linh"), number);
        assertThat(queries.unread(world.actor("Linh"))).isZero();
    }

    @Test
    void aChangedARemovedAndAnInsertedLetterAreFound() {
        world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        write();
        world.sql().sql("update notification.letter set body = 'Nothing came.'").update();
        assertThat(world.wrong()).hasSize(1).first().asString().contains("letters/1: digest is", "the row was changed");
        world.sql().sql("delete from notification.letter").update();
        assertThat(world.wrong()).hasSize(2).allMatch(wrong -> wrong.contains("letters/1: "));
        world.sql().sql("""
                        insert into notification.heard (words, arguments, about, page, addressees, at, done_at)
                        values ('letter.other', '{}', '', '', '{P0001}', '2024-02-01T00:00:00Z', '2024-02-01T00:00:00Z')
                        """).update();
        assertThat(world.wrong())
                .contains("notification: letters/2: there is a row that no LettersWritten tells of: it was inserted");
    }

    /** A fact that names addressees in its source has words of its own here. */
    @Test
    void everyFactThatPeopleAreToldOfHasItsLetter() throws IOException {
        var tiding = Files.readString(Path.of("src/main/java/kcity/notification/LetterContent.java"));
        try (var files = Files.walk(Path.of("src/main/java/kcity"))) {
            var told = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).matches("(?s).*record \\w+\\(.*implements Fact.*"))
                    .filter(file -> text(file).contains("addressees"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(told)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(fact -> assertThat(tiding)
                            .as("words for " + fact + ", a " + Fact.class.getSimpleName())
                            .contains("case " + fact + " "));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
