package kcity.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;

/** Passwords come from files and the environment, never from the command line, which every user of the machine can read. */
final class Secrets {
    private Secrets() {}

    static @Nullable String environment(String name) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The first line of a file that nobody else can read. */
    static String in(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream()
                    .anyMatch(right -> right.name().startsWith("OTHERS"))) {
                throw new WrongUse(file + " can be read by every user of this machine: chmod 600 " + file);
            }
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> new WrongUse(file + " is empty; its first line is the password"));
        } catch (IOException | UnsupportedOperationException e) {
            throw new WrongUse(file + " cannot be read (" + e + ")");
        }
    }

    static String withPassword(String jdbcUrl, @Nullable String password) {
        return password == null
                ? jdbcUrl
                : jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8);
    }
}
