package kcity.notification;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kcity.shared.EmailAddress;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Where letters leave as e-mail: an SMTP server, or nowhere. */
@Component
class Post {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final String SECONDS = "10000";
    private static final String UTF8_ADDRESSES = "SMTPUTF8";
    private final @Nullable JavaMailSenderImpl server;
    private final @Nullable JavaMailSenderImpl utf8Server;
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
        this.utf8Server = server.isEmpty() ? null : utf8(server(URI.create(server)));
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

    /** Only for letters that need it: others might meet a server further on that refuses them for it (RFC 6531). */
    private static JavaMailSenderImpl utf8(JavaMailSenderImpl server) {
        server.getJavaMailProperties().setProperty("mail.mime.allowutf8", "true");
        return server;
    }

    boolean sends() {
        return server != null;
    }

    /** The whole address of one of our pages. */
    String address(String path) {
        return address + path;
    }

    /** Whether the server takes letters to such an address; one that is down for the moment is asked again when the letter leaves. */
    boolean reaches(EmailAddress address) {
        if (!address.needsUtf8() || utf8Server == null) {
            return true;
        }
        try (var transport = utf8Server.getSession().getTransport(utf8Server.getProtocol())) {
            transport.connect(
                    utf8Server.getHost(), utf8Server.getPort(), utf8Server.getUsername(), utf8Server.getPassword());
            return !(transport instanceof SMTPTransport smtp) || smtp.supportsExtension(UTF8_ADDRESSES);
        } catch (MessagingException down) {
            LOG.warn("the mail server does not say whether it offers {}: {}", UTF8_ADDRESSES, down.getMessage());
            return true;
        }
    }

    /** The same letter twice has the same id, so that a mailbox can tell. Throws {@link MessagingException} or Spring's MailException. */
    void send(String id, String to, String subject, String text) throws MessagingException {
        var address = EmailAddress.read(to).orElseThrow(() -> new MessagingException("no e-mail address: " + to));
        if (!reaches(address)) {
            throw new MessagingException(
                    "the mail server does not offer " + UTF8_ADDRESSES + ", which this address needs: " + to);
        }
        var sender = Objects.requireNonNull(address.needsUtf8() ? utf8Server : server);
        var message = sender.createMimeMessage();
        var letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        letter.setFrom(from);
        letter.setTo(address.wire());
        letter.setSubject(subject);
        letter.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Kcity-Letter", id);
        sender.send(message);
    }
}
