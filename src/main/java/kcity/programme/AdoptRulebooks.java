package kcity.programme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.charter.Programme;
import kcity.charter.Programmes;
import kcity.reading.Complaint;
import kcity.reading.WrongFile;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts rulebooks in force: those of a programme's folder when it comes, and changes as new versions with author, time and reason. */
@Component
public class AdoptRulebooks {
    private static final int TOLD = 100;
    private static final int LONGEST = 1_000_000;
    private static final int LEAST_REASON = 10;
    static final String FIRST_REASON = "as published, loaded at the first start";

    private final Rulebooks rulebooks;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AdoptRulebooks(Rulebooks rulebooks, ApplicationEventPublisher facts, Clock clock) {
        this.rulebooks = rulebooks;
        this.facts = facts;
        this.clock = clock;
    }

    /** Loads the rulebooks that come with each programme that has none at all; says whether there was one. */
    @Transactional
    public boolean arrive() {
        var act = Act.of(Actor.SYSTEM, clock);
        var come = Programmes.all().stream()
                .filter(programme -> rulebooks.editions(programme).isEmpty())
                .toList();
        come.forEach(programme -> load(act, programme));
        return !come.isEmpty();
    }

    private void load(Act act, Programme programme) {
        for (int edition : ProgrammeFiles.editions(programme)) {
            String content = programme.text(edition + ".yaml");
            rulebooks.reader(programme).readNew(edition + ".yaml", content);
            put(programme, act, edition, 1, content, FIRST_REASON);
        }
    }

    /** What the text would change against the version in force, and nothing else: the preview of {@link #adopt}. */
    public List<RulebookChange> preview(Actor actor, int edition, String content) {
        NotAllowed.unless(ProgrammeRights.mayAdoptRulebooks(actor), actor, "change rulebooks");
        var programme = Programmes.of(actor);
        Rulebook proposed = read(programme, edition, content);
        return rulebooks
                .current(programme, edition)
                .map(version -> proposed.changesFrom(rulebooks.rulebook(programme, edition, version)))
                .orElse(List.of());
    }

    /**
     * Adopts a text as the next version and returns its number.
     *
     * @param base the version the text was made from; refused where another one came in between
     */
    @Transactional
    public int adopt(Actor actor, int edition, int base, String content, String reason) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(ProgrammeRights.mayAdoptRulebooks(actor), actor, "change rulebooks");
        var programme = Programmes.of(actor);
        read(programme, edition, content);
        if (reason.strip().length() < LEAST_REASON) {
            throw new Refused(List.of(Reason.at(Matter.REASON, "refusal.programme.reason-missing", LEAST_REASON)));
        }
        rulebooks.lock(programme, edition);
        int current = rulebooks.current(programme, edition).orElse(0);
        if (current != base) {
            throw new Refused("refusal.programme.changed-meanwhile", current);
        }
        if (current > 0 && rulebooks.content(programme, edition, current).equals(content)) {
            throw new Refused(List.of(Reason.at(ProgrammeMatter.RULEBOOK, "refusal.programme.nothing-changed")));
        }
        put(programme, act, edition, current + 1, content, reason.strip());
        return current + 1;
    }

    /** Adopts the text of an earlier version once more, as the next one, where a wrong one was adopted since. Calls that are prepared keep theirs. */
    @Transactional
    public int adoptAgain(Actor actor, int edition, int version, int base, String reason) {
        NotAllowed.unless(ProgrammeRights.mayAdoptRulebooks(actor), actor, "change rulebooks");
        return adopt(actor, edition, base, rulebooks.content(Programmes.of(actor), edition, version), reason);
    }

    private Rulebook read(Programme programme, int edition, String content) {
        if (content.length() > LONGEST) {
            throw new Refused(List.of(Reason.at(ProgrammeMatter.RULEBOOK, "refusal.programme.too-long", LONGEST)));
        }
        try {
            Rulebook rulebook = rulebooks.reader(programme).readNew(edition + ".yaml", content);
            if (rulebook.edition() != edition) {
                throw new Refused(List.of(Reason.at(
                        ProgrammeMatter.RULEBOOK,
                        "refusal.programme.other-edition",
                        String.valueOf(rulebook.edition()))));
            }
            return rulebook;
        } catch (WrongFile wrong) {
            throw new Refused(told(wrong.complaints()));
        }
    }

    /** The first hundred, and how many more there are. */
    private static List<Reason> told(List<Complaint> complaints) {
        var told = new ArrayList<Reason>();
        complaints.stream()
                .limit(TOLD)
                .map(c -> Reason.at(
                        ProgrammeMatter.RULEBOOK, "refusal.programme.wrong", c.line(), c.column(), c.reason()))
                .forEach(told::add);
        if (complaints.size() > TOLD) {
            told.add(Reason.at(ProgrammeMatter.RULEBOOK, "refusal.programme.more", complaints.size() - TOLD));
        }
        return told;
    }

    private void put(Programme programme, Act act, int edition, int version, String content, String reason) {
        RulebookAdopted fact = new RulebookAdopted(
                RulebookAdopted.reference(programme, edition, version),
                act,
                reason,
                edition,
                version,
                Digest.of(content));
        rulebooks.add(programme, fact, content);
        facts.publishEvent(fact);
    }
}
