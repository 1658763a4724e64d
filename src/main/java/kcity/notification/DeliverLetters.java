package kcity.notification;

import java.time.Clock;
import java.util.List;
import kcity.jobs.StartJob;
import kcity.shared.Actor;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;

/** Sends letters by e-mail: a few at once, many as a job that is seen at work and can be stopped. */
@Component
public class DeliverLetters {
    private static final int FEW = 20;
    private final Deliveries deliveries;
    private final SendLetters send;
    private final StartJob start;
    private final Clock clock;

    DeliverLetters(Deliveries deliveries, SendLetters send, StartJob start, Clock clock) {
        this.deliveries = deliveries;
        this.send = send;
        this.start = start;
        this.clock = clock;
    }

    /** Tries every letter whose time has come. To be called often: it does nothing where nothing is due. */
    public void deliverDue() {
        var due = send.sends() ? deliveries.due(clock.instant(), FEW + 1) : List.<Long>of();
        if (due.size() > FEW) {
            asJob();
        } else {
            due.forEach(send::send);
        }
    }

    private void asJob() {
        try {
            var _ = start.start(Actor.SYSTEM, MailWork.KIND, MailWork.ALL);
        } catch (Refused _) {
            // One is at work already and takes these too.
        }
    }
}
