package kcity.replay.material;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kcity.shared.Language;
import kcity.shared.Text;
import kcity.shared.Won;

/** One application in its own words: a city, its problem, what shall be done, and what everybody says of it. The same seed gives the same words. */
public final class Dossier {
    private static final String MARK_EN = "[Synthetic] ";
    private static final String MARK_KO = "[가상] ";

    private final Library library;
    private final Theme theme;
    private final Frame frame;
    private final Indicator indicator;
    private final Map<Language, Map<String, String>> values = new EnumMap<>(Language.class);

    /**
     * What the play has settled of an application.
     *
     * @param number counts the applicants of a call
     * @param starts first day of the project, as far as it can be foreseen
     */
    public record Frame(
            City city,
            String field,
            boolean planning,
            Won requested,
            LocalDate starts,
            LocalDate ends,
            int number,
            long seed) {}

    public Dossier(Library library, Frame frame, int fields) {
        this.library = library;
        this.frame = frame;
        var turn =
                frame.number() / fields + Draw.of(frame.seed(), frame.field()).nextInt(100);
        this.theme = library.theme(frame.field(), frame.city(), turn);
        this.indicator = indicator();
        for (var language : Language.values()) {
            values.put(language, values(language));
        }
    }

    private long seed() {
        return frame.seed() * 1_009 + frame.number() * 31L + (frame.planning() ? 7 : 0);
    }

    /** As it is found on site; three quarters and more of what was reached at home are aimed at. */
    private Indicator indicator() {
        var chance = Draw.of(seed(), "indicator");
        var scale =
                Math.max(theme.before().scale(), theme.mostBaseline().compareTo(BigDecimal.valueOf(20)) < 0 ? 1 : 0);
        var range = theme.mostBaseline().subtract(theme.leastBaseline()).doubleValue();
        var baseline = round(theme.leastBaseline().doubleValue() + range * chance.nextDouble(), scale);
        var effect = 1 - theme.after().doubleValue() / theme.before().doubleValue();
        var share = 0.75 + 0.2 * chance.nextDouble();
        var target = round(baseline.doubleValue() * (1 - effect * share), scale);
        return new Indicator(theme.indicator(), theme.unit(), true, baseline, target);
    }

    private static BigDecimal round(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
    }

    private Map<String, String> values(Language language) {
        var values = new HashMap<String, String>();
        values.put("city", frame.city().name().in(language));
        values.put("people", people(language));
        values.put("inhabitants", Long.toString(frame.city().people() * 1_000L));
        values.put("baseline", indicator.baseline().toPlainString());
        values.put("target", indicator.target().toPlainString());
        values.put("before", theme.before().toPlainString());
        values.put("after", theme.after().toPlainString());
        values.put("unit", indicator.unit(language));
        values.put("indicator", indicator.name().in(language));
        theme.words()
                .forEach((key, text) -> values.put(
                        key.equals("name") ? "solution" : key, Filling.in(text.in(language), values, language)));
        values.put("problem-first", Filling.first(values.getOrDefault("problem", "")));
        return values;
    }

    private String people(Language language) {
        var thousands = frame.city().people();
        if (language == Language.EN) {
            return grouped(thousands * 1_000L);
        }
        return thousands < 10 ? thousands + "천" : Math.round(thousands / 10.0) + "만";
    }

    /** A number as people read it, in every tongue that the machine may have. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public Frame frame() {
        return frame;
    }

    /** Companies of Korea write Korean, cities abroad English. */
    public Language language() {
        return frame.planning() ? Language.EN : Language.KO;
    }

    /** The title in both languages, with the mark that it is synthetic. */
    public Text title() {
        var title = frame.planning() ? "plan-title" : "title";
        return new Text(MARK_KO + value(Language.KO, title), MARK_EN + value(Language.EN, title));
    }

    public Indicator main() {
        return indicator;
    }

    public Indicator second() {
        return theme.second();
    }

    public boolean usesAi() {
        return theme.ai();
    }

    private Map<String, String> in(Language language) {
        return values.getOrDefault(language, Map.of());
    }

    /** What the theme says of that, in that language. */
    Optional<Answering> answering(String question) {
        return library.answering(question);
    }

    public String value(Language language, String key) {
        return in(language).getOrDefault(key, "");
    }

    public String say(String key) {
        return say(language(), key, 0, Map.of());
    }

    public String say(Language language, String key) {
        return say(language, key, 0, Map.of());
    }

    /**
     * One of the texts of that key.
     *
     * @param by counts those who say it: the next one takes the next text
     * @param more words that the theme does not have
     */
    public String say(Language language, String key, int by, Map<String, String> more) {
        var words = new HashMap<>(values.get(language));
        words.putAll(more);
        var texts = library.words(key);
        var text = texts.get((draw(key, texts.size()) + by) % texts.size());
        return Filling.in(text.in(language), words, language);
    }

    /** In Korean, and in brackets in English. */
    public String named(String key) {
        return value(Language.KO, key) + " (" + value(Language.EN, key) + ")";
    }

    String fill(Text text) {
        return Filling.in(text.in(language()), in(language()), language());
    }

    /** The same in Korean and, below, in English: for those who read either. */
    public String both(String key) {
        return say(Language.KO, key) + "\n" + say(Language.EN, key);
    }

    /** A number below the bound, the same for the same question. */
    public int draw(String question, int bound) {
        return Draw.of(seed(), question).nextInt(bound);
    }

    long seedOf(String question) {
        return seed() * 131 + question.hashCode();
    }

    Library library() {
        return library;
    }
}
