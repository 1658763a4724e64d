package kcity.site.home;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kcity.portfolio.RegisteredProject;
import kcity.programme.ProgrammeType;
import kcity.site.call.CallWords;
import kcity.site.call.Marks;
import kcity.site.call.PublishedCall;
import kcity.site.call.PublishedResults.Result;
import kcity.site.project.ProjectWords;
import kcity.web.Frame;

/** Puts together what was chosen together: by call where it was announced here, by year and type where only the register tells. */
final class Announcements {
    private static final int SHOWN = 2;
    private final Frame frame;

    Announcements(Frame frame) {
        this.frame = frame;
    }

    /** The newest announcements with all that they chose. */
    List<Announcement> of(List<Result> results, List<PublishedCall> calls) {
        var byCall =
                results.stream().collect(Collectors.groupingBy(Result::call, LinkedHashMap::new, Collectors.toList()));
        return byCall.entrySet().stream()
                .sorted(Comparator.comparing(e -> first(e.getValue()), Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(e -> announced(e.getValue(), call(e.getKey(), calls)))
                .toList();
    }

    private static Instant first(List<Result> together) {
        return together.stream()
                .map(Result::announcedAt)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static PublishedCall call(String ref, List<PublishedCall> calls) {
        return calls.stream().filter(c -> c.ref().equals(ref)).findFirst().orElseThrow();
    }

    private Announcement announced(List<Result> together, PublishedCall call) {
        var first = first(together);
        return new Announcement(
                new CallWords(frame).name(call),
                "/calls/" + call.ref(),
                frame.t("site-home.announced", frame.of(call.ref()).date(first)),
                together.stream()
                        .sorted(Comparator.comparing(Result::announcedAt))
                        .map(result -> winner(result, first))
                        .toList());
    }

    private Announcement.Winner winner(Result result, Instant first) {
        return new Announcement.Winner(
                result.title(),
                "/projects/" + result.application(),
                Marks.of(frame, result),
                frame.t("site-call.city", result.city(), result.country()),
                result.announcedAt().equals(first)
                        ? ""
                        : frame.t("site-home.moved-up", frame.date(result.announcedAt())));
    }

    /** The newest year of the register, type by type. */
    List<Announcement> ofRegister(List<RegisteredProject> projects) {
        return projects.stream()
                .filter(p -> p.year() == projects.getLast().year())
                .collect(Collectors.groupingBy(RegisteredProject::type))
                .entrySet()
                .stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> known(e.getKey(), e.getValue()))
                .toList();
    }

    private Announcement known(ProgrammeType type, Collection<RegisteredProject> together) {
        var words = new ProjectWords(frame);
        var year = String.valueOf(together.iterator().next().year());
        return new Announcement(
                frame.t("site-home.year", year, frame.t("programme-type." + type)),
                "/projects?year=" + year + "&type=" + type,
                frame.t("site-home.as-known"),
                together.stream()
                        .map(p -> new Announcement.Winner(
                                words.heading(p), "/projects/" + p.id(), List.of(), words.place(p), ""))
                        .toList());
    }
}
