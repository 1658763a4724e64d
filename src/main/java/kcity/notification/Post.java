package kcity.notification;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Where letters leave as e-mail: an SMTP server, or nowhere. */
@Component
class Post {
    private static final String SECONDS = "10000";
    private final @Nullable JavaMailSenderImpl server;
    private final String from;
    private final String address;

    /**
     * @param server such as {@code smtp://host:25}, {@code smtp://name:password@host:587} (with STARTTLS) or {@code smtps://…}; "" for none
     * @param address of the product, for links
     */
    Post(
            @Value("${kcity.mail:}") String server,
            @Value("${kcity.mail-from:}") String from,
            @Value("${kcity.address:}") String address) {
        this.server = server.isEmpty() ? null : server(URI.create(server));
        this.from = from;
        this.address = address;
    }

    private static JavaMailSenderImpl server(URI uri) {
        var server = new JavaMailSenderImpl();
        server.setProtocol(uri.getScheme());
        server.setHost(uri.getHost());
        server.setPort(uri.getPort());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = server.getJavaMailProperties();
        var prefix = "mail." + uri.getScheme() + ".";
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + limit, SECONDS);
        }
        var user = uri.getUserInfo();
        if (user != null) {
            server.setUsername(user.replaceFirst(":.*", ""));
            server.setPassword(user.replaceFirst("[^:]*:?", ""));
            properties.setProperty(prefix + "auth", "true");
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return server;
    }

    boolean sends() {
        return server != null;
    }

    /** The whole address of one of our pages. */
    String address(String path) {
        return address + path;
    }

    /** The same letter twice has the same id, so that a mailbox can tell. Throws {@link MessagingException} or Spring's MailException. */
    void send(String id, String to, String subject, String text) throws MessagingException {
        var sender = Objects.requireNonNull(server);
        var message = sender.createMimeMessage();
        var letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Kcity-Letter", id);
        sender.send(message);
    }
}
