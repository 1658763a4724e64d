package kcity.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kcity.audit.KeptHead;
import kcity.audit.Outside;
import kcity.audit.Timeline;
import kcity.charter.Programmes;
import kcity.notification.SendHeads;
import org.springframework.stereotype.Component;

/** Takes the head of the history out of the database: into the data folder every day, and by mail to whoever is to keep it. */
@Component
class KeepHeads {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private final Outside outside;
    private final Timeline timeline;
    private final SendHeads send;
    private final Clock clock;
    private Instant next = Instant.MIN;

    KeepHeads(Outside outside, Timeline timeline, SendHeads send, Clock clock) {
        this.outside = outside;
        this.timeline = timeline;
        this.send = send;
        this.clock = clock;
    }

    /** To be called often: it does nothing where nothing is due. A server that does not answer is asked again after a pause. */
    void keep() {
        outside.writeDaily(timeline.head(), Programmes.host().zone());
        var unsent = outside.unsent();
        if (send.sends() && !unsent.isEmpty() && !clock.instant().isBefore(next)) {
            if (send.send(unsent.stream().map(KeptHead::line).toList(), outside.publicKey())) {
                outside.sent(unsent.size());
            } else {
                next = clock.instant().plus(PAUSE);
            }
        }
    }
}
