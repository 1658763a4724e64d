package kcity.web.component;

import java.util.Map;
import java.util.function.Function;
import kcity.testing.Render;
import kcity.web.Frame;

/** A component with values to show it by. */
record Example(String component, Function<Frame, Map<String, Object>> values) {
    String html(Frame frame) {
        return Render.html("component/" + component + ".jte", values.apply(frame));
    }
}
