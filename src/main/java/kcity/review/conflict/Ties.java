package kcity.review.conflict;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.people.Body;
import kcity.shared.EmailAddress;
import kcity.shared.MailProviders;
import kcity.shared.Sameness;

/**
 * By what somebody belongs to a body, in keys: so that spelling, a second record, or another name of the body does not hide it.
 *
 * @param bodies ids of the organisation and of all others of its names
 * @param names keys of all their names
 * @param mailbox key of the own address; "" where nobody particular is meant
 * @param domain of the own address; "" where everybody can have one there
 */
record Ties(Set<String> bodies, Set<String> names, String mailbox, String domain) {
    static final String MAILBOX = "MAILBOX ";

    /**
     * Who takes part in an application, as it stands there.
     *
     * @param mentions free words among which bodies are named
     */
    record Side(Set<String> bodies, List<String> names, List<String> addresses, List<String> mentions) {}

    static Ties of(Body body, String address) {
        var read = EmailAddress.read(address);
        return new Ties(
                body.records(),
                keys(body.names()),
                read.map(EmailAddress::key).orElse(""),
                read.map(EmailAddress::domain)
                        .filter(d -> !MailProviders.isPublic(d))
                        .orElse(""));
    }

    private static Set<String> keys(Collection<String> names) {
        return names.stream()
                .map(Sameness::loose)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean with(Side side) {
        return !shared(side).isEmpty();
    }

    /** What ties them, a word and a key each; nothing where nothing does. */
    Set<String> shared(Side side) {
        var shared = new TreeSet<String>();
        common(bodies, side.bodies()).forEach(body -> shared.add("BODY " + body));
        var whole = alike(names, keys(side.names())).toList();
        whole.forEach(name -> shared.add("NAME " + name));
        alike(cores(without(names, whole)), cores(keys(side.names()))).forEach(core -> shared.add("NAME " + core));
        side.mentions().forEach(words -> mentioned(words).forEach(name -> shared.add("MENTION " + name)));
        side.addresses().stream()
                .flatMap(typed -> EmailAddress.read(typed).stream())
                .flatMap(this::tie)
                .forEach(shared::add);
        return shared;
    }

    /** However their words are parted. */
    private static Stream<String> alike(Set<String> own, Set<String> others) {
        var unspaced = others.stream().map(Sameness::unspaced).collect(Collectors.toUnmodifiableSet());
        return own.stream().filter(name -> unspaced.contains(Sameness.unspaced(name)));
    }

    private static Stream<String> common(Set<String> own, Set<String> others) {
        return own.stream().filter(others::contains);
    }

    /** Of names without their legal form. */
    private static Set<String> cores(Set<String> names) {
        return names.stream().map(Sameness::body).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> without(Set<String> names, List<String> told) {
        return names.stream().filter(name -> !told.contains(name)).collect(Collectors.toUnmodifiableSet());
    }

    /** As whole words; a name of two letters stands in too many words. */
    private Stream<String> mentioned(String words) {
        var text = " " + wordsOf(Sameness.loose(words)) + " ";
        return names.stream()
                .map(Ties::wordsOf)
                .filter(name -> name.length() > 2)
                .filter(name -> text.contains(" " + name + " "));
    }

    private static String wordsOf(String text) {
        return text.replaceAll("[\\p{P}\\p{S}]+", " ").replaceAll(" +", " ").strip();
    }

    private Stream<String> tie(EmailAddress address) {
        if (address.key().equals(mailbox)) {
            return Stream.of(MAILBOX + address.key());
        }
        return isNear(address.domain()) ? Stream.of("DOMAIN " + address.domain()) : Stream.empty();
    }

    /** The same, or one within the other: {@code eng.city.go.kr} and {@code city.go.kr}. */
    private boolean isNear(String other) {
        return !domain.isEmpty()
                && (other.equals(domain)
                        || (isOwn(domain) && other.endsWith("." + domain))
                        || (isOwn(other) && !MailProviders.isPublic(other) && domain.endsWith("." + other)));
    }

    /** Not one under which a whole country registers, such as {@code go.kr}. */
    private static boolean isOwn(String domain) {
        var labels = domain.split("\\.");
        return labels.length > 2 || (labels.length == 2 && labels[0].length() > 3);
    }
}
