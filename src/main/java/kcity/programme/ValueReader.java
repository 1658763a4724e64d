package kcity.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import kcity.reading.YamlNode;
import kcity.shared.Text;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/** Reads the values that rulebooks are made of. */
final class ValueReader {
    private static final int MOST_PLACES = 1000;

    private ValueReader() {}

    static Text text(YamlNode node) {
        return new Text(node.get("ko").text(), node.get("en").text());
    }

    static Won won(YamlNode node) {
        return new Won(node.wholeNumber(0, Long.MAX_VALUE));
    }

    static Amount amount(YamlNode node) {
        return new Amount(won(node.get("won")), about(node));
    }

    static Band band(YamlNode node) {
        Won least = node.find("least").map(ValueReader::won).orElse(null);
        Won most = node.find("most").map(ValueReader::won).orElse(null);
        complainOfEnds(node, least, most);
        return new Band(least, most, about(node));
    }

    static Places places(YamlNode node) {
        Integer least = node.find("least").map(n -> n.integer(0, MOST_PLACES)).orElse(null);
        Integer most = node.find("most").map(n -> n.integer(0, MOST_PLACES)).orElse(null);
        complainOfEnds(node, least, most);
        return new Places(least, most, about(node));
    }

    static Count count(YamlNode node) {
        return new Count(
                node.get("projects").integer(0, Integer.MAX_VALUE),
                node.find("countries").map(n -> n.integer(1, 250)).orElse(null));
    }

    static ProjectPeriod projectPeriod(YamlNode node) {
        Integer least = node.find("least-months").map(n -> n.integer(1, 120)).orElse(null);
        Integer most = node.find("most-months").map(n -> n.integer(1, 120)).orElse(null);
        if (least != null && most != null && least > most) {
            node.complain("least-months " + least + " is more than most-months " + most);
        }
        return new ProjectPeriod(
                least, most, node.find("within-budget-year").map(YamlNode::bool).orElse(false));
    }

    static When when(YamlNode node) {
        String written = node.text();
        if (written.isEmpty()) {
            return When.of(LocalDate.EPOCH);
        }
        try {
            return When.parse(written);
        } catch (DateTimeException e) {
            node.complain("'" + written + "' is neither a day such as 2024-01-30 nor a month such as 2024-01");
            return When.of(LocalDate.EPOCH);
        }
    }

    static Moment moment(YamlNode node) {
        EvidenceLevel timeOfDay = node.get("time-of-day").oneOf(EvidenceLevel.class);
        if (timeOfDay != EvidenceLevel.PUBLISHED && timeOfDay != EvidenceLevel.ASSUMED) {
            node.complain("the time of day is published or assumed");
        }
        return new Moment(node.get("at").moment(), timeOfDay);
    }

    static Span span(YamlNode node) {
        Span span = new Span(moment(node.get("from")), moment(node.get("until")));
        if (span.until().at().isBefore(span.from().at())) {
            node.get("until").complain("the period ends before it begins");
        }
        return span;
    }

    static Cap cap(YamlNode node) {
        return node.isScalar() && node.text().equals("none") ? Cap.NONE : new Cap(node.integer(1, MOST_PLACES));
    }

    static Applicant applicant(YamlNode node) {
        return new Applicant(
                node.get("kind").oneOf(ApplicantKind.class), node.get("manner").oneOf(Applicant.Manner.class));
    }

    static Consortium consortium(YamlNode node) {
        boolean required = node.get("partner-required").bool();
        Set<ApplicantKind> partners = new LinkedHashSet<>(node.get("partners").list(n -> n.oneOf(ApplicantKind.class)));
        if (required && partners.isEmpty()) {
            node.complain("a partner is required, but no kind of partner is named");
        }
        return new Consortium(required, partners);
    }

    private static boolean about(YamlNode node) {
        return node.find("about").map(YamlNode::bool).orElse(false);
    }

    private static <T extends Comparable<T>> void complainOfEnds(YamlNode node, @Nullable T least, @Nullable T most) {
        if (least == null && most == null && node.isMapping()) {
            node.complain("neither least nor most is given; where nothing is known write: unknown");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            node.complain("least is more than most");
        }
    }
}
