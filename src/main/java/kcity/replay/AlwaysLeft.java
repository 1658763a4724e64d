package kcity.replay;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.charter.Programmes;
import kcity.programme.CallRules;
import kcity.programme.Places;
import kcity.programme.Rulebook;
import kcity.programme.Sourced;
import kcity.programme.SubTypeRules;
import kcity.shared.Language;
import kcity.shared.Won;

/** What an edition's rules leave of the envelope whatever is chosen: all places filled at the top of their bands, and the rest. */
public record AlwaysLeft(Won envelope, List<Term> terms) {
    private static final BigDecimal BILLION = new BigDecimal("1000000000");
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    /** So many places at most, each with so much at most. */
    record Term(int places, Won most) {}

    /** Empty where places, bands or envelope are not known, or where all of it can be spent. */
    public static Optional<AlwaysLeft> of(Rulebook rulebook) {
        var terms = rulebook.calls().stream().map(AlwaysLeft::terms).toList();
        if (rulebook.envelope().value() == null || terms.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new AlwaysLeft(
                        rulebook.envelope().get().won(),
                        terms.stream().flatMap(List::stream).toList()))
                .filter(left -> left.left().amount() > 0);
    }

    /** One term, where every sub-type of the call has the same upper end; else one each. Empty where something is not known. */
    private static List<Term> terms(CallRules call) {
        if (!call.subTypes().stream().allMatch(s -> most(s).isPresent())) {
            return List.of();
        }
        var tops = call.subTypes().stream().map(s -> most(s).orElseThrow()).toList();
        var whole = most(call.places());
        if (whole.isPresent()) {
            return List.of(new Term(
                    whole.get(), tops.stream().max(Comparator.naturalOrder()).orElseThrow()));
        }
        var own = call.subTypes().stream().map(s -> most(s.places())).toList();
        return own.stream().allMatch(Optional::isPresent)
                ? Stream.iterate(0, i -> i < own.size(), i -> i + 1)
                        .map(i -> new Term(own.get(i).orElseThrow(), tops.get(i)))
                        .toList()
                : List.of();
    }

    private static Optional<Won> most(SubTypeRules subType) {
        return subType.band().known().filter(b -> !b.about()).flatMap(b -> Optional.ofNullable(b.most()));
    }

    private static Optional<Integer> most(Sourced<Places> places) {
        return places.known().filter(p -> !p.about()).flatMap(p -> Optional.ofNullable(p.most()));
    }

    private Won spent() {
        return new Won(
                terms.stream().mapToLong(t -> t.places() * t.most().amount()).sum());
    }

    public Won left() {
        return new Won(envelope.amount() - spent().amount());
    }

    /** "At least 400 million are always left: 2 × 600 million + 6 × 400 million is 3.6 billion." */
    public String words(Language language) {
        if (language == Language.KO) {
            return "무엇을 선정하든 " + won(language, left()) + " 이상 남습니다: "
                    + terms.stream()
                            .map(t -> t.places() + " × " + won(language, t.most()))
                            .collect(Collectors.joining(" + "))
                    + " = " + won(language, spent()) + ".";
        }
        return "At least " + round(left()) + " are always left: "
                + terms.stream().map(t -> t.places() + " × " + round(t.most())).collect(Collectors.joining(" + "))
                + " is " + round(spent()) + ".";
    }

    private static String round(Won won) {
        var amount = BigDecimal.valueOf(won.amount());
        return amount.compareTo(BILLION) >= 0
                ? plain(amount.divide(BILLION)) + " billion"
                : plain(amount.divide(MILLION)) + " million";
    }

    private static String plain(BigDecimal number) {
        return Objects.requireNonNull(number.stripTrailingZeros().toPlainString());
    }

    private static String won(Language language, Won won) {
        return Programmes.host().currency().words(language, won.amount());
    }
}
