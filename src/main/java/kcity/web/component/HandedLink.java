package kcity.web.component;

/**
 * A one-time link that was just made for somebody.
 *
 * @param name the person's; "" where none was made
 * @param address to copy and hand over; "" where it went to the person's mailbox
 */
public record HandedLink(String name, String address) {
    public static final HandedLink NONE = new HandedLink("", "");

    public boolean made() {
        return !name.isEmpty();
    }

    public boolean mailed() {
        return made() && address.isEmpty();
    }
}
