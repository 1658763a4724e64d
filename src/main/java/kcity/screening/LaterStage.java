package kcity.screening;

import java.util.Optional;
import kcity.shared.Refused.Reason;

/** A stage after screening, told of by its own room, so that screening need not look downstream. Every bean of this type is asked. */
public interface LaterStage {
    /** Why that application's screening can no longer be changed; empty where this stage has built nothing on it. */
    Optional<Reason> builtOn(String application);

    /** Why that call's short list can no longer grow. */
    Optional<Reason> begunFor(String call);
}
