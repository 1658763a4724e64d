package kcity.replay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kcity.documents.Documents;
import kcity.replay.material.Answered;
import kcity.replay.material.Papers;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Reference;

/** The files that an applicant attaches: companies of Korea write HWPX, cities abroad PDF; some bring the values of today. */
record Attachments(Documents documents, Actor actor, String ref) {
    private static final int ONE_OF = 3;

    Answered.Files of(Entrant entrant, LocalDate day) {
        var papers = new Papers(entrant.dossier());
        var korean = entrant.dossier().language() == Language.KO;
        var plan = papers.plan(entrant.organisation());
        var planFile =
                korean ? keep(papers.name("plan", "hwpx"), plan.hwpx()) : keep(papers.name("plan", "pdf"), plan.pdf());
        var letter = keep(
                papers.name("letter", "pdf"),
                papers.letter(entrant.partnerName()).pdf());
        var data = entrant.dossier().draw("data", ONE_OF) == 0
                ? List.of(keep(papers.name("data", "csv"), papers.counts(day).getBytes(StandardCharsets.UTF_8)))
                : List.<String>of();
        return new Answered.Files(List.of(planFile), List.of(letter), data);
    }

    private String keep(String name, byte[] bytes) {
        return documents
                .keep(actor, new Reference("application", ref), name, bytes)
                .id();
    }
}
