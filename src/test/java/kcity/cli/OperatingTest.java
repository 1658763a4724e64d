package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import kcity.audit.Timeline;
import kcity.audit.WatchClock;
import kcity.people.Client;
import kcity.people.FirstOfficer;
import kcity.people.OrganisationKind;
import kcity.people.Password;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.people.SignIn;
import kcity.shared.Audience;
import kcity.shared.Language;
import kcity.shared.Reference;
import kcity.shared.SteadyClock;
import kcity.terminal.ExitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs the product does at its terminal, while it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatingTest {
    private static final Instant FEBRUARY = Instant.parse("2024-02-01T00:00:00Z");

    @TempDir
    static Path folder = Path.of("");

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final AtomicReference<Instant> now = new AtomicReference<>(FEBRUARY);
    private @Nullable Product product;

    @BeforeAll
    void start() {
        mail.start();
        product = Product.start(
                new Product.Place(folder.resolve("data"), null),
                0,
                Map.of(
                        "kcity.mail", "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                        "kcity.mail-from", "kcity@molit.example",
                        "kcity.head-to", "keeper@archive.example, second@archive.example"),
                new SteadyClock(now::get, FEBRUARY));
        product.arrive();
    }

    @AfterAll
    void stop() {
        Objects.requireNonNull(product).close();
        mail.stop();
    }

    private <T> T bean(Class<T> type) {
        return Objects.requireNonNull(product).bean(type);
    }

    private record Answer(int code, String words) {}

    private Answer run(String... words) {
        var out = new ByteArrayOutputStream();
        var before = System.out;
        var beforeErr = System.err;
        var said = new PrintStream(out, true, StandardCharsets.UTF_8);
        System.setOut(said);
        System.setErr(said);
        try {
            var code = Kcity.commandLine()
                    .setOut(new PrintWriter(said, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(said, true, StandardCharsets.UTF_8))
                    .execute(words);
            return new Answer(code, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private List<String> told(String subject) {
        return bean(Timeline.class).of(new Reference("history", subject), Audience.OFFICERS).stream()
                .map(Timeline.Entry::kind)
                .toList();
    }

    @Test
    void aLinkFromTheTerminalLetsThatPersonInOnce() {
        var linh = bean(RegisterPeople.class)
                .register(new Registration(
                        "City of Hue",
                        OrganisationKind.LOCAL_GOVERNMENT.name(),
                        "VN",
                        "Nguyen Thi Linh",
                        "linh@hue.example",
                        "correct horse battery",
                        Language.EN));
        var made = run("link", "Linh@HUE.example", "--data", data(), "--address", "https://kcity.example");
        assertThat(made.code()).as(made.words()).isZero();
        var link = Pattern.compile("https://kcity\\.example/sign-in/(\\S+)").matcher(made.words());
        assertThat(link.find()).isTrue();
        var signIn = bean(SignIn.class);
        var session = signIn.withLink(new Client("203.0.113.1", "hers", ""), link.group(1), Password.of(""))
                .token();
        assertThat(signIn.actorOf(session)).hasValue(linh.actor());
        assertThat(signIn.ownerOfLink(new Client("203.0.113.2", "another", ""), link.group(1)))
                .isEmpty();
    }

    @Test
    void nobodyIsMadeALinkForWhoHasNoAccount() {
        var answer = run("link", "nobody@hue.example", "--data", data());
        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(answer.words()).contains("nobody with access has the address nobody@hue.example");
    }

    @Test
    void aFolderWithNothingInItIsTold() {
        var answer = run(
                "link", "linh@hue.example", "--data", folder.resolve("empty").toString());
        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(answer.words()).contains("there is nothing in", "start with ./kcity run");
    }

    @Test
    void theHeadIsMailedToItsKeepersAndTheLetterItselfIsTakenByTheCheck() throws Exception {
        bean(KeepHeads.class).keep();
        bean(KeepHeads.class).keep();
        assertThat(mail.getReceivedMessagesForDomain("keeper@archive.example")).hasSize(1);
        assertThat(mail.getReceivedMessagesForDomain("second@archive.example")).hasSize(1);
        var letter = mail.getReceivedMessagesForDomain("keeper@archive.example")[0];
        var kept = Files.writeString(folder.resolve("letter.txt"), Objects.toString(letter.getContent()));
        assertThat(GreenMailUtil.getBody(letter)).contains("kcity-head", "Ed25519");
        var sound = run("check", "--data", data(), "--head", kept.toString());
        assertThat(sound.code()).as(sound.words()).isZero();
        var other = Files.writeString(
                folder.resolve("other.txt"),
                Files.readString(kept).replaceAll("(kcity-head \\S+ )[0-9a-f]{8}", "$100000000"));
        var found = run("check", "--data", data(), "--head", other.toString());
        assertThat(found.code()).as(found.words()).isNotZero();
    }

    @Test
    void aClockThatWentBackIsToldAndGoneByOnlyOnceSomebodyAcceptsIt() {
        var before = bean(FirstOfficer.class).officer();
        assertThat(before.id()).isNotEmpty();
        var clock = bean(java.time.Clock.class);
        var ahead = clock.instant();
        now.set(FEBRUARY.minus(Duration.ofHours(1)));
        bean(WatchClock.class).look();
        assertThat(clock.instant()).isEqualTo(ahead);
        assertThat(told("clock")).containsExactly("ClockWentBack");
        bean(WatchClock.class).accept();
        assertThat(clock.instant()).isEqualTo(FEBRUARY.minus(Duration.ofHours(1)));
        assertThat(told("clock")).containsExactly("ClockWentBack", "ClockAccepted");
        now.set(ahead);
    }
}
