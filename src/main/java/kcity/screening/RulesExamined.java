package kcity.screening;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.words.Arguments;

/** The machine has put the rules of the call to an application. */
public record RulesExamined(
        Reference subject,
        Act act,
        List<Reference> related,
        int edition,
        int version,
        int revision,
        List<Told> findings)
        implements Fact {
    /** A finding with its arguments as they are kept. */
    public record Told(String rule, boolean met, String key, List<String> arguments, List<String> sources) {}

    static RulesExamined of(Act act, Reference application, Examination examination) {
        return new RulesExamined(
                new Reference("examination", application.id() + "." + examination.number()),
                act,
                List.of(application),
                examination.edition(),
                examination.version(),
                examination.revision(),
                examination.findings().stream().map(RulesExamined::told).toList());
    }

    private static Told told(Finding finding) {
        return new Told(
                finding.rule(),
                finding.met(),
                finding.key(),
                Arguments.written(finding.arguments()),
                finding.sources());
    }
}
