package kcity.notification;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kcity.people.Person;
import kcity.people.ProofPost;
import kcity.shared.EmailAddress;
import kcity.words.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Mails links that prove a mailbox. They are no letters: whoever is signed in must not find them here. One that could not leave is asked for again. */
@Component
class ProofMail implements ProofPost {
    private static final Logger LOG = LoggerFactory.getLogger(ProofMail.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(40));
    private final Post post;
    private final Messages messages;
    private final ScheduledExecutorService postman = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("proofs").daemon().factory());

    ProofMail(Post post, Messages messages) {
        this.post = post;
        this.messages = messages;
    }

    private record Mail(Person person, String subject, String text) {}

    @Override
    public boolean sends() {
        return post.sends();
    }

    @Override
    public boolean reaches(EmailAddress address) {
        return post.reaches(address);
    }

    @Override
    public void send(Person person, String token) {
        var language = person.language();
        var mail = new Mail(
                person,
                messages.say(language, "letter.proof.subject"),
                messages.say(
                        language,
                        "letter.mail",
                        person.name(),
                        messages.say(language, "letter.proof.body"),
                        post.address("/mailbox/" + token)));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    postman.execute(() -> send(mail, 0));
                }
            });
        } else {
            postman.execute(() -> send(mail, 0));
        }
    }

    private void send(Mail mail, int attempt) {
        try {
            post.send("proof-" + mail.person().id(), mail.person().email(), mail.subject(), mail.text());
        } catch (MessagingException | MailException e) {
            LOG.warn(
                    "the proof of {} could not be sent, attempt {}: {}",
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
