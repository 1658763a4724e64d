package kcity.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import kcity.people.PeopleQueries;
import kcity.testing.AtOnce;
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
        new DeliverLetters(
                        world.the(Deliveries.class),
                        post,
                        world.the(PeopleQueries.class),
                        world.the(Messages.class),
                        world.the(Clock.class),
                        world.the(PlatformTransactionManager.class))
                .deliverDue();
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
