package kcity.notification;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kcity.people.Mailbox;
import kcity.people.Person;
import kcity.words.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Mails one-time links. They are kept nowhere: one that could not leave within an hour is lost, and another is asked for. */
@Component
class LinkPost implements Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(LinkPost.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(45));
    private final Post post;
    private final Messages messages;
    private final ScheduledExecutorService postman = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("links").daemon().factory());

    LinkPost(Post post, Messages messages) {
        this.post = post;
        this.messages = messages;
    }

    private record Mail(String id, Person person, String subject, String text) {}

    @Override
    public boolean sends() {
        return post.sends();
    }

    @Override
    public void sendLink(Person person, String token, boolean invited) {
        var words = invited ? "letter.link.invited" : "letter.link.back";
        var language = person.language();
        var mail = new Mail(
                "link-" + person.id(),
                person,
                messages.say(language, words + ".subject"),
                messages.say(
                        language,
                        "letter.mail",
                        person.name(),
                        messages.say(language, words + ".body"),
                        post.address("/sign-in/" + token)));
        afterCommit(() -> postman.execute(() -> send(mail, 0)));
    }

    private static void afterCommit(Runnable act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            act.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }

    private void send(Mail mail, int attempt) {
        try {
            post.send(mail.id(), mail.person().email(), mail.subject(), mail.text());
        } catch (MessagingException | MailException e) {
            LOG.warn(
                    "the link of {} could not be sent, attempt {}: {}",
                    mail.person().id(),
                    attempt + 1,
                    e.getMessage());
            if (attempt < PAUSES.size()) {
                var _ = postman.schedule(
                        () -> send(mail, attempt + 1), PAUSES.get(attempt).toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    @PreDestroy
    void stop() {
        postman.shutdownNow();
    }
}
