package kcity.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The system's Chromium, started once for all tests and never downloaded; its shell without windows where it is there, as each tab of the whole browser
 * costs two further processes. Every {@link Tab} is a fresh visitor without cookies.
 */
public final class Browser {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    public static Tab open(Screen screen) {
        return open(screen, true);
    }

    /** A visitor whose browser runs no script. */
    public static Tab openWithoutScript(Screen screen) {
        return open(screen, false);
    }

    private static Tab open(Screen screen, boolean script) {
        var context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setJavaScriptEnabled(script)
                        .setBypassCSP(true)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Istanbul"));
        context.setDefaultTimeout(15_000);
        return new Tab(context.newPage(), screen);
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (running == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(FLAGS));
        }
        return running;
    }

    private static Path executable() {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "").split(":");
        return NAMES.stream()
                .flatMap(name -> Stream.concat(Stream.of("/usr/bin"), Arrays.stream(path))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("the browser tests need Chromium and a Korean font, and found none of "
                                + NAMES + " on the PATH: on Debian run 'apt-get install chromium fonts-noto-cjk'"));
    }
}
