package kcity.shared;

/** A thing that facts are told of, written {@code room/id}: {@code application/KCN-2024-D-007}. */
public record Reference(String room, String id) {
    public static Reference parse(String written) {
        var slash = written.indexOf('/');
        if (slash < 1 || slash == written.length() - 1) {
            throw new IllegalArgumentException("not a reference of the form room/id: " + written);
        }
        return new Reference(written.substring(0, slash), written.substring(slash + 1));
    }

    @Override
    public String toString() {
        return room + "/" + id;
    }
}
