package kcity.notification;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import kcity.shared.Language;
import kcity.words.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends signed heads of the history to those who keep them outside: with one of them a stranger can tell whether the history is still the same. */
@Component
public class SendHeads {
    private static final Logger LOG = LoggerFactory.getLogger(SendHeads.class);
    private final Post post;
    private final Messages messages;
    private final List<String> keepers;

    /** @param keepers addresses, with commas between; "" for none */
    SendHeads(Post post, Messages messages, @Value("${kcity.head-to:}") String keepers) {
        this.post = post;
        this.messages = messages;
        this.keepers = Arrays.stream(keepers.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    public boolean sends() {
        return post.sends() && !keepers.isEmpty();
    }

    /** One letter with these lines to each; whether all have gone. */
    public boolean send(List<String> lines, String publicKey) {
        try {
            for (var keeper : keepers) {
                post.send(
                        "head-" + lines.getLast().split(" ")[1],
                        keeper,
                        messages.say(Language.KO, "letter.head.subject") + " / "
                                + messages.say(Language.EN, "letter.head.subject"),
                        text(Language.KO, lines, publicKey) + "\n" + messages.say(Language.EN, "letter.head.body")
                                + "\n");
            }
            return true;
        } catch (MessagingException | MailException e) {
            LOG.warn("the head of the history could not be sent: {}", e.getMessage());
            return false;
        }
    }

    private String text(Language language, List<String> lines, String publicKey) {
        return messages.say(language, "letter.head.body") + "\n\n" + String.join("\n", lines) + "\n\nEd25519 "
                + publicKey + "\n";
    }
}
