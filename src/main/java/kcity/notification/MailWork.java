package kcity.notification;

import java.time.Clock;
import java.util.List;
import kcity.charter.Programmes;
import kcity.jobs.LongWork;
import kcity.jobs.Order;
import kcity.jobs.Pulse;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/**
 * Sending many letters by e-mail as long work, the platform's own: those who keep its accounts see it and may stop it. Each letter is taken as it is when
 * its turn comes, so that what was sent is never sent again, however often the work is begun.
 */
@Component
class MailWork implements LongWork<Long, MailWork.Sent> {
    static final String KIND = "mail";
    static final Order ALL = new Order(new Reference("mail", "due"), "");
    private static final int AT_ONCE = 100;
    private final Deliveries deliveries;
    private final SendLetters send;
    private final Clock clock;

    MailWork(Deliveries deliveries, SendLetters send, Clock clock) {
        this.deliveries = deliveries;
        this.send = send;
        this.clock = clock;
    }

    /** How many the mail server took, and how many it did not. */
    record Sent(int taken, int refused) {
        private Sent and(boolean sent) {
            return sent ? new Sent(taken + 1, refused) : new Sent(taken, refused + 1);
        }

        private double of(long due) {
            return Math.min(1, (taken + refused) / Math.max(1.0, due));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isCalculation() {
        return false;
    }

    @Override
    public boolean isFor(Actor actor, Reference about) {
        return actor.equals(Actor.SYSTEM) || Programmes.host().isOwnedBy(actor);
    }

    @Override
    public Long ask(Act act, Order order) {
        return deliveries.count(act.at());
    }

    /** Whatever is due when it is at work is sent. */
    @Override
    public String revision(Long due) {
        return "";
    }

    @Override
    public Sent work(Long due, Pulse pulse) {
        pulse.reached(0, "jobs.step.mail");
        var sent = new Sent(0, 0);
        for (var letters = next(pulse); !letters.isEmpty(); letters = next(pulse)) {
            for (var letter : letters) {
                if (!pulse.isOver()) {
                    sent = sent.and(send.send(letter));
                    pulse.at(sent.of(due));
                }
            }
        }
        return sent;
    }

    private List<Long> next(Pulse pulse) {
        return pulse.isOver() ? List.of() : deliveries.due(clock.instant(), AT_ONCE);
    }

    @Override
    public String keep(Act act, Order order, Long due, Sent sent) {
        return sent.taken() + " " + sent.refused();
    }

    /** What was not sent yet is given up, as a person wanted it; it stays readable here. */
    @Override
    public void cancelled(Act act, Order order) {
        deliveries.giveUp(act.at(), "stopped by " + act.by());
    }
}
