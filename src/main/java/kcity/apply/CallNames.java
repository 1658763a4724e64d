package kcity.apply;

import kcity.call.Call;
import kcity.web.Frame;

/** A call as applicants know it: edition and name. */
final class CallNames {
    private CallNames() {}

    static String of(Frame frame, Call call) {
        return call.edition() + " · " + frame.t(call.name());
    }
}
