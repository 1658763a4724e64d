package kcity.desk.selection;

import java.util.ArrayList;
import java.util.List;
import kcity.programme.Band;
import kcity.programme.CallRules;
import kcity.programme.Places;
import kcity.programme.SubTypeRules;
import kcity.selection.Envelope;
import kcity.web.Frame;
import kcity.web.component.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What binds the decision, in words. */
@Component
class LimitTerms {
    List<Term> of(Frame frame, CallRules rules, Envelope envelope) {
        var terms = new ArrayList<Term>();
        terms.add(Term.of(
                frame.t("desk-selection.limit.places"),
                places(frame, rules.places().value())));
        for (var subType : rules.subTypes()) {
            terms.add(Term.of(
                    ShowSelection.subType(frame, rules, subType.subType()),
                    places(frame, subType.places().value()) + " · " + band(frame, subType)));
        }
        var most = envelope.most();
        terms.add(Term.of(
                frame.t("desk-selection.limit.envelope"),
                most == null ? frame.t("desk-selection.limit.unknown") : frame.won(most)));
        if (envelope.elsewhere().amount() > 0) {
            terms.add(Term.of(frame.t("desk-selection.limit.elsewhere"), frame.won(envelope.elsewhere())));
        }
        if (envelope.kept().amount() > 0) {
            terms.add(Term.of(frame.t("desk-selection.limit.kept"), frame.won(envelope.kept())));
        }
        return terms;
    }

    static String places(Frame frame, @Nullable Places places) {
        if (places == null) {
            return frame.t("desk-selection.limit.unknown");
        }
        var least = places.least() == null ? 0 : places.least();
        var most = places.most();
        if (places.about()) {
            return frame.t("desk-selection.places.about", most == null ? least : most);
        }
        if (most == null) {
            return frame.t("desk-selection.places.least", least);
        }
        if (least == most) {
            return most == 1 ? frame.t("desk-selection.places.one") : frame.t("desk-selection.places.exactly", most);
        }
        return frame.t("desk-selection.places.between", least, most);
    }

    private static String band(Frame frame, SubTypeRules subType) {
        return subType.band().known().map(band -> band(frame, band)).orElse(frame.t("desk-selection.limit.unknown"));
    }

    private static String band(Frame frame, Band band) {
        var least = band.least();
        var most = band.most();
        if (least == null) {
            return most == null ? frame.t("desk-selection.limit.unknown") : frame.t("desk-selection.band.most", most);
        }
        return most == null
                ? frame.t("desk-selection.band.least", least)
                : frame.t("desk-selection.band.between", least, most);
    }
}
