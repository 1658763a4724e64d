package kcity.site.project;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeType;
import kcity.programme.Rulebook;
import kcity.programme.Sourced;
import kcity.shared.Language;
import kcity.shared.Text;
import kcity.words.Messages;

/** What the programme and its types were called in a year, in both languages: people search with the names they know. */
final class ProjectNames {
    private final List<Rulebook> rulebooks;
    private final String always;

    ProjectNames(List<Rulebook> rulebooks, Messages messages) {
        this.rulebooks = rulebooks;
        this.always = Stream.of(Language.values())
                .map(language -> messages.say(language, "site-project.also-called"))
                .collect(Collectors.joining(" "));
    }

    /** All names on one line. */
    String of(int year, ProgrammeType type) {
        return Stream.concat(Stream.of(always), inYear(year, type)).collect(Collectors.joining(" "));
    }

    private Stream<String> inYear(int year, ProgrammeType type) {
        return rulebooks.stream()
                .filter(book -> book.edition() == year)
                .flatMap(book -> Stream.concat(
                        known(book.title()), book.calls(type).stream().flatMap(ProjectNames::inCall)));
    }

    private static Stream<String> inCall(CallRules call) {
        return Stream.concat(known(call.name()), call.subTypes().stream().flatMap(sub -> known(sub.name())));
    }

    private static Stream<String> known(Sourced<Text> name) {
        return name.known().stream().map(text -> text.ko() + " " + text.en());
    }
}
