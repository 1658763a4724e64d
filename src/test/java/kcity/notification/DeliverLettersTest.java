package kcity.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kcity.jobs.Job;
import kcity.jobs.Process;
import kcity.people.PeopleQueries;
import kcity.testing.AtOnce;
import kcity.testing.Visitor;
import kcity.testing.World;
import kcity.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class DeliverLettersTest {
    private final World world = World.settle();
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final String hue = world.submit("Linh", "2024-planning", world.planning("Hue", "VN", 400));

    @AfterEach
    void stop() {
        server.stop();
    }

    private void write(Post post) {
        new WriteLetters(
                        world.the(Letters.class),
                        world.the(Deliveries.class),
                        post,
                        world.the(PeopleQueries.class),
                        world.the(Messages.class),
                        fact -> {},
                        world.the(Clock.class),
                        world.the(PlatformTransactionManager.class))
                .writeDue();
    }

    private void deliver(Post post) {
        var send = send(post);
        new DeliverLetters(world.the(Deliveries.class), send, process(send).start(), world.the(Clock.class))
                .deliverDue();
    }

    private SendLetters send(Post post) {
        return new SendLetters(
                world.the(Deliveries.class),
                post,
                world.the(PeopleQueries.class),
                world.the(Messages.class),
                world.the(Clock.class),
                world.the(PlatformTransactionManager.class));
    }

    private Process process(SendLetters send) {
        return Process.of(world, new MailWork(world.the(Deliveries.class), send, world.the(Clock.class)));
    }

    /** Linh's letter as often as that again, waiting to leave. */
    private void more(int letters) {
        world.sql()
                .sql("""
                with fact as (
                    insert into notification.heard (words, arguments, about, page, addressees, at, done_at)
                    select h.words, h.arguments, h.about, h.page, h.addressees, h.at, h.done_at
                    from notification.heard h join notification.letter l on l.heard = h.number, generate_series(1, :letters)
                    where l.person = :linh
                    returning number
                ), more as (
                    insert into notification.letter (heard, person, language, subject, body, link, at)
                    select fact.number, l.person, l.language, l.subject || ' ' || fact.number, l.body, l.link, l.at
                    from fact, notification.letter l where l.person = :linh
                    returning number, at
                )
                insert into notification.delivery (letter, next_at) select number, at from more
                """)
                .param("letters", letters)
                .param("linh", world.actor("Linh").id())
                .update();
    }

    private Job mail(Process process) {
        return process.queries().recent(world.minji(), Instant.EPOCH, 9).stream()
                .filter(job -> job.kind().equals("mail"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void manyLeaveAsAJobThatTheKeepersOfThePlatformSee() throws Exception {
        server.start();
        var post = post(server.getSmtp().getPort());
        write(post);
        more(30);
        deliver(post);
        assertThat(server.getReceivedMessages()).hasSize(31);
        var process = process(send(post));
        var job = mail(process);
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.owner()).isEmpty();
        assertThat(job.result()).isEqualTo("31 0");
        var minji = new Visitor(world.address()).with(world.session("Minji"));
        assertThat(minji.get("/desk/jobs/" + job.id() + "?lang=en").body()).contains("E-mails were sent", "Sent: 31.");
        for (var name : List.of("Kim", "Park", "Choi", "Linh", "Han")) {
            assertThat(process.queries().recent(world.actor(name), Instant.EPOCH, 9))
                    .isEmpty();
        }
    }

    @Test
    void eachLeavesOnceThoughTwoProcessesSendAndOneEndsInTheMiddle() throws Exception {
        server.start();
        var post = post(server.getSmtp().getPort());
        write(post);
        more(60);
        var ending = process(send(post));
        var other = process(send(post));
        ending.queue().start();
        other.queue().start();
        new DeliverLetters(world.the(Deliveries.class), send(post), ending.start(), world.the(Clock.class))
                .deliverDue();
        server.waitForIncomingEmail(60_000, 10);
        ending.queue().stop();
        while (!mail(other).hasEnded()) {
            Thread.onSpinWait();
        }
        other.queue().stop();
        assertThat(server.getReceivedMessages()).hasSize(61);
        assertThat(mail(other).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void whatWasStoppedIsNotSentAnyMoreAndStaysReadable() {
        server.start();
        var post = post(server.getSmtp().getPort());
        write(post);
        more(30);
        var act = world.act(world.minji());
        new MailWork(world.the(Deliveries.class), send(post), world.the(Clock.class)).cancelled(act, MailWork.ALL);
        deliver(post);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(letter().way()).isEqualTo(Letter.Way.GIVEN_UP);
    }

    private static Post post(int port) {
        return new Post("smtp://127.0.0.1:" + port, "kcity@kind.example", "https://kcity.example");
    }

    private Letter letter() {
        return world.the(LetterQueries.class).mine(world.actor("Linh"), 1).getFirst();
    }

    @Test
    void aLetterLeavesOnceAsMailWithItsWordsAndAWholeAddress() throws Exception {
        server.start();
        var post = post(server.getSmtp().getPort());
        write(post);
        assertThat(letter().way()).isEqualTo(Letter.Way.WAITING);
        deliver(post);
        deliver(post);
        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Application " + hue + " has been received");
        assertThat(mail.getAllRecipients()[0]).hasToString("linh@world.example");
        assertThat(mail.getFrom()[0]).hasToString("kcity@kind.example");
        assertThat(String.valueOf(mail.getContent()))
                .startsWith("Dear Linh,")
                .contains("Hue smart city master plan", "https://kcity.example/apply/" + hue);
        assertThat(GreenMailUtil.getHeaders(mail)).contains("Auto-Submitted: auto-generated");
        assertThat(letter().way()).isEqualTo(Letter.Way.SENT);
        assertThat(letter().sentAt()).isEqualTo("2024-02-01T00:00:00Z");
    }

    @Test
    void oneMailLeavesThoughTwoProcessesWriteAndSendAtTheSameMoment() throws Exception {
        server.start();
        var post = post(server.getSmtp().getPort());
        AtOnce.both(() -> written(post), () -> written(post));
        AtOnce.both(() -> delivered(post), () -> delivered(post));
        assertThat(world.the(LetterQueries.class).count(world.actor("Linh"))).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private boolean written(Post post) {
        write(post);
        return true;
    }

    private boolean delivered(Post post) {
        deliver(post);
        return true;
    }

    @Test
    void aServerThatIsDownIsAskedAgainLater() {
        server.start();
        var port = server.getSmtp().getPort();
        server.stop();
        var post = post(port);
        write(post);
        deliver(post);
        assertThat(letter().way()).isEqualTo(Letter.Way.WAITING);
        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            deliver(post);
            assertThat(again.getReceivedMessages()).isEmpty();
            world.at("2024-02-01T09:01:00+09:00");
            deliver(post);
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
        assertThat(letter().way()).isEqualTo(Letter.Way.SENT);
    }

    @Test
    void aLetterIsGivenUpAfterTwoDays() {
        server.start();
        var post = post(server.getSmtp().getPort());
        server.stop();
        write(post);
        for (var time : new String[] {
            "01T09:00", "01T09:01", "01T09:06", "01T09:36", "01T11:36", "01T17:36", "02T08:36", "03T08:36"
        }) {
            assertThat(letter().way()).isEqualTo(Letter.Way.WAITING);
            world.at("2024-02-" + time + ":00+09:00");
            deliver(post);
        }
        assertThat(letter().way()).isEqualTo(Letter.Way.GIVEN_UP);
    }

    @Test
    void withoutAServerALetterIsShownInTheProductOnly() {
        var none = new Post("", "", "");
        write(none);
        deliver(none);
        assertThat(letter().way()).isEqualTo(Letter.Way.SHOWN_HERE_ONLY);
    }
}
