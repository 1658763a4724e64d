package kcity.desk.shell;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;

/** A desk's share of the first page. Every bean of this type is asked; what counts zero is left out. */
public interface TaskList {
    List<TaskLink> waitingFor(Actor actor, Instant now);
}
