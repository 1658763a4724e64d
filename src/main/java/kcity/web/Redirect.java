package kcity.web;

/**
 * Where the reader goes after an act (303), so that reloading repeats nothing.
 *
 * @param said message key under {@code said.} that the next page shows as a notice; empty for none
 */
public record Redirect(String to, String said) {
    public static Redirect to(String path) {
        return new Redirect(path, "");
    }

    public Redirect saying(String key) {
        return new Redirect(to, key);
    }

    String location() {
        var own = OwnPath.of(to);
        return said.isEmpty() ? own : own + (own.contains("?") ? "&" : "?") + "said=" + said;
    }
}
