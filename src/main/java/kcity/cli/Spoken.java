package kcity.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** In which language a command of the engines speaks; JSON and tables are the same in both. */
final class Spoken {
    @Option(
            names = "--lang",
            paramLabel = "ko|en",
            description = "the language of what is said (default: that of the environment)")
    @Nullable
    String language;

    /** Lets the command speak Korean where it was asked to, or where the environment does. */
    static void to(CommandLine command, ParseResult parsed) {
        if (!command.getMixins().containsKey("spoken")) {
            return;
        }
        String asked = parsed.matchedOptionValue("--lang", inEnvironment());
        if (!asked.equals("ko") && !asked.equals("en")) {
            throw new WrongUse("--lang takes ko or en, not " + asked);
        }
        if (asked.equals("ko")) {
            command.setErr(Korean.speaking(command.getErr()));
            if (!parsed.hasMatchedOption("--json")) {
                command.setOut(Korean.speaking(command.getOut()));
            }
        }
    }

    /** Wrong use is known before the options are. */
    static String wrongUse(String message, String[] arguments) {
        int at = List.of(arguments).indexOf("--lang");
        boolean asked = at >= 0 && at + 1 < arguments.length && arguments[at + 1].equals("ko")
                || List.of(arguments).contains("--lang=ko");
        return asked || at < 0 && inEnvironment().equals("ko") ? Korean.said(message) : message;
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
