package kcity.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import kcity.charter.Programme;
import kcity.charter.Programmes;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.shared.Text;
import kcity.shared.Won;
import kcity.words.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows of its reader: language, zone, who is signed in; and the words and forms in which things are shown. Controllers take it as an
 * argument.
 *
 * @param path path of the page with its query, without the language
 * @param nearest the same, or where a post is answered the nearest page that can be opened
 * @param said message key under {@code said.} to show as a notice; empty for none
 * @param letters how many the reader has not opened yet
 * @param csrf name and value of the hidden field that every form carries
 */
public record Frame(
        Language language,
        ZoneId zone,
        String path,
        Later<String> nearest,
        Actor actor,
        Instant now,
        String said,
        Csrf csrf,
        String build,
        Messages messages,
        Later<Long> letters) {
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2}");

    /** The hidden field against forged posts. */
    public record Csrf(String name, String value) {}

    /** One entry of the navigation. */
    public record Link(String href, String text, boolean current) {}

    /** Of which the page is: by its clock and in its money all is told. */
    public Programme programme() {
        return messages.programme();
    }

    /** For what belongs to another programme than the page, known by its reference. */
    public Frame of(String reference) {
        return in(Programmes.of(reference));
    }

    private Frame in(Programme other) {
        return other.equals(programme())
                ? this
                : new Frame(
                        language,
                        zone.equals(programme().zone()) ? other.zone() : zone,
                        path,
                        nearest,
                        actor,
                        now,
                        said,
                        csrf,
                        build,
                        messages.of(other),
                        letters);
    }

    public String t(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }

    public String t(Text text) {
        return text.in(language);
    }

    /** The code of the language that somebody else's words are in, for a reading voice; null where it is the page's own or cannot be told. */
    public @Nullable String langOf(String words) {
        var korean = HANGUL.matcher(words).find();
        return switch (language) {
            case EN -> korean ? Language.KO.code() : null;
            case KO -> korean || !LATIN.matcher(words).find() ? null : Language.EN.code();
        };
    }

    public String reason(Refused.Reason reason) {
        return messages.say(language, reason.key(), reason.arguments());
    }

    /** The same with the field's name before it, where it does not say it itself; it can then be read alone. */
    public String named(String label, Refused.Reason reason) {
        var words = reason(reason);
        return label.isEmpty() || words.contains(label) ? words : t("component.errors.of", label, words);
    }

    public String won(Won won) {
        return messages.won(language, won);
    }

    public String country(CountryCode country) {
        return country.name(language);
    }

    public String number(long number) {
        return java.text.NumberFormat.getInstance(language.locale()).format(number);
    }

    /** With two digits after the point at most. */
    public String decimal(BigDecimal number) {
        var format = java.text.NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    public String date(LocalDate date) {
        return messages.date(language, date);
    }

    /** The day it is by the programme's clock. */
    public LocalDate today() {
        return programme().day(now);
    }

    /** The day by the programme's clock. */
    public String date(Instant instant) {
        return date(programme().day(instant));
    }

    /** From day to day by the programme's clock; within one year it is named once. */
    public String days(Instant from, Instant to) {
        var first = from.atZone(programme().zone());
        var last = to.atZone(programme().zone());
        boolean oneYear = first.getYear() == last.getYear();
        return t(
                "web.days",
                format(oneYear ? "web.format.first-day" : "web.format.date").format(first),
                format(oneYear ? "web.format.last-day" : "web.format.date").format(last));
    }

    /** To the second by the programme's clock, with its zone named, as a deadline must be. */
    public String time(Instant instant) {
        return messages.time(language, instant);
    }

    /** To the minute by the programme's clock, where no deadline hangs on the second. */
    public String minute(Instant instant) {
        return t(
                "web.time.there",
                format("web.format.minute").format(instant.atZone(programme().zone())));
    }

    /** To the second in the reader's own zone, with the zone named. */
    public String ownTime(Instant instant) {
        return t("web.time.own", messages.time(language, instant.atZone(zone)), zone.getId());
    }

    /** By the programme's clock, and in the reader's own where that is another. */
    public String both(Instant instant) {
        return elsewhere() ? t("web.time.both", time(instant), ownTime(instant)) : time(instant);
    }

    /** The time of day by the programme's clock, for what stands under its day; with its second where that decides. */
    public String clock(Instant instant, boolean seconds) {
        return t(
                "web.time.there",
                format(seconds ? "web.format.second" : "web.format.clock")
                        .format(instant.atZone(programme().zone())));
    }

    public boolean elsewhere() {
        return !zone.equals(programme().zone());
    }

    /** Whole days until then, rounded up; 0 when it is over. */
    public long daysUntil(Instant instant) {
        var left = Duration.between(now, instant);
        return left.isNegative() ? 0 : (left.toSeconds() + 86_399) / 86_400;
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(t(key), language.locale());
    }

    /** Letters that the reader has not opened by now: asked when the page is made, after what the request does. */
    public long unread() {
        return letters.get();
    }

    /** The address of this page, or of the nearest that can be opened. */
    public String here() {
        return nearest.get();
    }

    /** This page in the other language. */
    public String otherLanguage() {
        return here() + (here().contains("?") ? "&" : "?") + "lang="
                + language.other().code();
    }

    /** Address of a static file that may be cached for ever, as it changes with every build. */
    public String asset(String file) {
        return "/" + file + "?v=" + build;
    }

    /** A form's own secret, by which it is known when it is sent twice; another for each form. */
    public String once() {
        return Repeats.fresh();
    }

    public boolean signedIn() {
        return actor.isSignedIn();
    }

    public List<Link> navigation() {
        return Navigation.of(this);
    }
}
