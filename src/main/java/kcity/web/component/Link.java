package kcity.web.component;

/** Words and where they lead; an address of "" is the page one is on. */
public record Link(String label, String address) {
    public boolean leads() {
        return !address.isEmpty();
    }
}
