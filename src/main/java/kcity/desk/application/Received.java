package kcity.desk.application;

import kcity.application.Application;

/** An application that a call received, and how far it is. */
record Received(Application application, Stand stand) {
    long amount() {
        var requested = application.requested();
        return requested == null ? 0 : requested.amount();
    }
}
