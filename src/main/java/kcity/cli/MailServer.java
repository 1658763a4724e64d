package kcity.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where letters are given to be sent. */
final class MailServer {
    @Option(
            names = "--mail",
            paramLabel = "URL",
            defaultValue = "",
            description = "SMTP server for letters: smtp://[NAME@]HOST:PORT or smtps://… (default: letters are "
                    + "shown in the product only). KCITY_MAIL in the environment does the same.")
    String server = "";

    @Option(
            names = "--mail-password-file",
            paramLabel = "FILE",
            description = "File that holds the password of NAME and that nobody else can read. "
                    + "KCITY_MAIL_PASSWORD in the environment does the same.")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description = "Sender of letters, such as kcity@agency.example.")
    String from = "";

    /** With the password in it, or empty where there is no server. */
    String url() {
        if (server.matches("smtps?://[^@/]*:[^@/]*@.*")) {
            throw new WrongUse(
                    "the password does not belong on the command line, where every user of this machine can read it:"
                            + " write --mail smtp://NAME@HOST:PORT and give it in --mail-password-file or KCITY_MAIL_PASSWORD");
        }
        var url = server.isEmpty() ? Objects.requireNonNullElse(Secrets.environment("KCITY_MAIL"), "") : server;
        if (!url.isEmpty() && (!url.matches("smtps?://.+:\\d+") || !from.contains("@"))) {
            throw new WrongUse("--mail wants smtp://HOST:PORT, and --mail-from the address of the sender");
        }
        var password = passwordFile != null ? Secrets.in(passwordFile) : Secrets.environment("KCITY_MAIL_PASSWORD");
        return password == null ? url : withPassword(url, password);
    }

    private static String withPassword(String url, String password) {
        var name = url.indexOf("://") + "://".length();
        var at = url.lastIndexOf('@');
        if (at < name) {
            throw new WrongUse("a password for mail needs a name: smtp://NAME@HOST:PORT");
        }
        return url.substring(0, name) + encoded(url.substring(name, at)) + ":" + encoded(password) + url.substring(at);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
