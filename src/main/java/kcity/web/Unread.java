package kcity.web;

import kcity.shared.Actor;

/** How many letters somebody has not opened yet; the door of letters knows. Asked for every page, so it has to be cheap. */
public interface Unread {
    long of(Actor actor);
}
