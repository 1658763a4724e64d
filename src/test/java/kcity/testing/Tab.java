package kcity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** One visitor's browser tab, and what every page must stand: axe without violations, nothing wider than the screen, all within the keyboard's reach. */
public final class Tab implements AutoCloseable {
    private static final String INTERACTIVE =
            "a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), "
                    + "textarea:not([disabled]), summary, [tabindex='0']";
    /**
     * Writes down what comes into focus and whether that can be seen, and starts from the top. One radio button stands for its group, as the arrow
     * keys go on from there.
     */
    private static final String WATCH_FOCUS = """
            selector => {
              const groups = new Set();
              const expected = [...document.querySelectorAll(selector)].filter(e => {
                if (!e.checkVisibility({ visibilityProperty: true })) return false;
                if (e.type !== 'radio') return true;
                const first = !groups.has(e.name);
                groups.add(e.name);
                return first;
              });
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' '
                + (e.getAttribute('aria-label') || e.textContent || e.name || '').trim().slice(0, 40);
              const shown = e => e && (getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).boxShadow !== 'none');
              const ring = e => shown(e) || shown(e.closest('.choice')) || e.closest('svg');
              window.kcityFocus = { expected, name, reached: new Set(), unseen: [] };
              document.addEventListener('focusin', event => {
                const e = event.target;
                if (e === document.body) return;
                if (!ring(e) && !window.kcityFocus.reached.has(e)) window.kcityFocus.unseen.push(name(e));
                window.kcityFocus.reached.add(e);
              });
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
              return expected.length;
            }
            """;

    private static final String MISSED = """
            () => window.kcityFocus.expected.filter(e => !window.kcityFocus.reached.has(e)
                && !(e.type === 'radio' && [...window.kcityFocus.reached].some(r => r.name === e.name)))
              .map(window.kcityFocus.name)
            """;

    private final Page page;
    private final Screen screen;

    Tab(Page page, Screen screen) {
        this.page = page;
        this.screen = screen;
    }

    /** Playwright's own page, for what a test does on it. */
    public Page page() {
        return page;
    }

    /** Opens an address and returns the status that it was answered with. */
    public int go(String address) {
        Response response = Objects.requireNonNull(page.navigate(address));
        return response.status();
    }

    /** Comes as somebody: with the session cookie of that person, as {@code world.session(name)} gives it. */
    public Tab as(String session, String address) {
        page.context().addCookies(List.of(new Cookie("kcity", session).setUrl(address)));
        return this;
    }

    /** Presses the first button of the page's own part with just these words. A draft that is just saving itself goes on after that. */
    public void press(String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForFunction("() => !document.querySelector('form[data-leaving]')");
    }

    /** What the page's own part says. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** What is wrong, line by line, without the name of the field before it: that each line has one is for EverySummaryTest. */
    @SuppressWarnings("unchecked")
    public List<String> errors() {
        return (List<String>) page.locator("#errors li").evaluateAll("""
                lines => lines.map(line => {
                    const words = line.innerText.trim();
                    const id = line.querySelector('a')?.hash.slice(1);
                    const field = id && document.getElementById(id);
                    const label = field && (field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${id}"]`));
                    const name = label ? label.childNodes[0].textContent.trim() + ': ' : '';
                    return name && words.startsWith(name) ? words.slice(name.length) : words;
                })
                """);
    }

    /** A table's rows, each in one line. */
    public List<String> rows(String table) {
        return page.locator(table + " tbody tr").allInnerTexts().stream()
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }

    public void resize(Screen other) {
        page.setViewportSize(other.width, other.height);
    }

    /** What axe finds wrong, one line each: rule, help, and where. */
    public List<String> violations() {
        return Axe.violations(page);
    }

    /** How many pixels the page is wider than the screen. */
    public int tooWide() {
        return (int) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
    }

    /** Axe, width and keyboard at once. */
    public void mustBeAccessible() {
        assertThat(violations()).as("axe on %s", page.url()).isEmpty();
        mustFit();
        mustBeReachedByKeyboard();
    }

    /** Presses Tab through the whole page: everything that can be used comes into focus, and the focus can be seen. */
    public void mustBeReachedByKeyboard() {
        int expected = (int) page.evaluate(WATCH_FOCUS, INTERACTIVE);
        List<?> missed = List.of("everything");
        // A date field takes a Tab for each of its parts.
        for (int round = 0; round < 4 && !missed.isEmpty(); round++) {
            for (int i = 0; i < (round == 0 ? expected : 12); i++) {
                page.keyboard().press("Tab");
            }
            missed = (List<?>) page.evaluate(MISSED);
        }
        assertThat(missed)
                .as("elements of %s that the Tab key does not reach", page.url())
                .isEmpty();
        assertThat((List<?>) page.evaluate("() => window.kcityFocus.unseen"))
                .as("elements of %s whose focus cannot be seen", page.url())
                .isEmpty();
    }

    public void mustFit() {
        assertThat((String) page.evaluate("() => getComputedStyle(document.body).getPropertyValue('--text')"))
                .as("our style sheet on %s", page.url())
                .isNotEmpty();
        assertThat(tooWide())
                .as("pixels that %s is wider than a screen of %s", page.url(), screen.width)
                .isZero();
    }

    /** The whole page as target/screenshots/NAME.png, for people's eyes, where they ask for pictures with {@code -Dtest.pictures=true}. */
    public void screenshot(String name) {
        if (!Boolean.getBoolean("test.pictures")) {
            return;
        }
        var file = Path.of("target", "screenshots", name + ".png");
        page.evaluate("() => document.activeElement && document.activeElement.blur()");
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        } catch (com.microsoft.playwright.PlaywrightException busy) {
            // A browser short of memory takes no picture of a long page; what is on the screen is picture enough.
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    @Override
    public void close() {
        page.context().close();
    }
}
