package kcity.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import kcity.terminal.Korean;
import kcity.terminal.WrongUse;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** In which language a command speaks: {@code --lang ko|en}, else the first of LC_ALL, LC_MESSAGES and LANG that is set. JSON and files are the same in both. */
final class Spoken {
    private static final String ASKED = "--lang";

    private Spoken() {}

    /** Lets the command speak Korean, its help too, where it was asked to, or where the environment does. */
    static void to(CommandLine command, ParseResult parsed, Kcity asked) {
        String language = asked.language == null ? inEnvironment() : asked.language;
        if (!language.equals("ko") && !language.equals("en")) {
            throw new WrongUse("--lang takes ko or en, not " + language);
        }
        if (!language.equals("ko")) {
            return;
        }
        helpInKorean(root(command));
        if (parsed.isUsageHelpRequested()) {
            return;
        }
        command.setErr(Korean.speaking(command.getErr()));
        OptionSpec json = parsed.matchedOption("--json");
        if (json == null || !json.type().equals(boolean.class)) {
            command.setOut(Korean.speaking(command.getOut()));
        }
    }

    /** Wrong use is known before the options are. */
    static void wrongUse(CommandLine command, String[] arguments) {
        List<String> words = List.of(arguments);
        int at = words.lastIndexOf(ASKED);
        boolean asked =
                at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("ko") || words.contains("--lang=ko");
        boolean otherwise = at >= 0 || words.contains("--lang=en");
        if (asked || !otherwise && inEnvironment().equals("ko")) {
            helpInKorean(root(command));
            command.setErr(Korean.speaking(command.getErr()));
        }
    }

    static void helpInKorean(CommandLine root) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Spoken.class.getResourceAsStream("help_ko.properties")),
                StandardCharsets.UTF_8)) {
            root.setResourceBundle(new PropertyResourceBundle(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandLine root(CommandLine command) {
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root;
    }

    private static String inEnvironment() {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                return value.startsWith("ko") ? "ko" : "en";
            }
        }
        return "en";
    }
}
