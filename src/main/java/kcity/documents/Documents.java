package kcity.documents;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.FileName;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files. Each is given to one thing and found for that thing alone; who asks for its bytes has been allowed to by the room whose row holds its id.
 * Files from before 29 November 2026 do not say what they were given to: their rows alone do.
 */
@Component
public class Documents {
    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 100_000_000;
    /** Endings of what reports are handed in as. */
    public static final List<String> REPORTS = List.of("pdf", "hwpx", "docx", "odt");

    private static final int LARGE = 8_000_000;

    private final KeptFiles files;
    private final TransactionTemplate transaction;
    private final DocumentIds ids;
    private final Allowance allowance;
    private final Viruses viruses;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    /** Large files are held in memory one after another, however many come at once. */
    private final Semaphore memory = new Semaphore(1, true);

    Documents(
            KeptFiles files,
            PlatformTransactionManager transactions,
            DocumentIds ids,
            Allowance allowance,
            Viruses viruses,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.allowance = allowance;
        this.viruses = viruses;
        this.facts = facts;
        this.clock = clock;
    }

    /** Where the bytes of a file are read, once it is known that it is not too large. */
    public interface Content {
        byte[] read() throws IOException;
    }

    /** As {@link #keep(Actor, Reference, String, long, Content, Collection)}, of any kind that is taken at all. */
    public Document keep(Actor actor, Reference to, String name, long size, Content content) {
        return keep(actor, to, name, size, content, List.of());
    }

    /** As {@link #keep(Actor, Reference, String, long, Content)}, of what is in memory already. */
    public Document keep(Actor actor, Reference to, String name, byte[] bytes) {
        return keep(actor, to, name, bytes.length, () -> bytes);
    }

    /**
     * Throws {@link Refused} where the file is empty, too large, of a kind that is not taken or otherwise unfit; the reason names the file and says what
     * to do.
     *
     * @param to what it is given to; for nothing else is it ever found
     * @param size in bytes, as it was sent
     * @param content fewer bytes where the file was too much to be received
     * @param endings of the kinds that are taken here; empty for all that are taken at all
     */
    public Document keep(
            Actor actor, Reference to, String name, long size, Content content, Collection<String> endings) {
        var act = Act.of(actor, clock);
        var plain = FileName.plain(name);
        if (size == 0) {
            throw new Refused("refusal.documents.empty", plain);
        }
        if (size > LARGEST) {
            throw new Refused("refusal.documents.too-large", plain, LARGEST / 1_000_000);
        }
        allowance.check(actor, plain, size);
        if (size <= LARGE) {
            return keep(act, to, plain, content, size, endings);
        }
        memory.acquireUninterruptibly();
        try {
            return keep(act, to, plain, content, size, endings);
        } finally {
            memory.release();
        }
    }

    /** As {@link #keep(Actor, Reference, String, long, Content, Collection)}, with each refusal told at that field of a form. */
    public Document keepAt(
            String field,
            Actor actor,
            Reference to,
            String name,
            long size,
            Content content,
            Collection<String> endings) {
        try {
            return keep(actor, to, name, size, content, endings);
        } catch (Refused refused) {
            throw new Refused(refused.reasons().stream()
                    .map(r -> new Refused.Reason(r.key(), r.arguments(), new Matter.Named(field)))
                    .toList());
        }
    }

    private Document keep(Act act, Reference to, String name, Content content, long size, Collection<String> endings) {
        try {
            var bytes = content.read();
            if (bytes.length != size) {
                throw new Refused("refusal.documents.left-out", name);
            }
            var kind = kindOf(name, bytes);
            if (!endings.isEmpty() && !endings.contains(kind.ending())) {
                throw new Refused(List.of(notHere(name, kind.ending(), endings)));
            }
            var named = FileName.ending(name).isEmpty() ? kind.fitted(name) : name;
            var document = new Document(ids.next(), named, kind.mediaType(), bytes.length, Digest.of(bytes));
            transaction.executeWithoutResult(status -> keep(act, to, document, bytes));
            return document;
        } catch (IOException unread) {
            throw new Refused("refusal.documents.left-out", name);
        }
    }

    /** Why a file of that kind does not stay where others are asked for. */
    public static Refused.Reason notHere(String name, String ending, Collection<String> endings) {
        return Refused.Reason.of(
                "refusal.documents.not-here",
                name,
                ending.toUpperCase(Locale.ROOT),
                String.join(", ", endings).toUpperCase(Locale.ROOT));
    }

    private FileKind kindOf(String name, byte[] bytes) {
        try {
            viruses.check(bytes);
            var kind = Contents.kindOf(name, bytes);
            if (!FileName.ending(name).isEmpty() && !kind.fits(name)) {
                throw new Refused("refusal.documents.ending", name, kind.ending(), FileName.ending(name));
            }
            return kind;
        } catch (Unfit unfit) {
            throw new Refused("refusal.documents." + unfit.why(), name);
        }
    }

    private void keep(Act act, Reference to, Document document, byte[] bytes) {
        files.insert(document, to, bytes, act);
        facts.publishEvent(new DocumentKept(
                new Reference("document", document.id()),
                act,
                document.type(),
                document.size(),
                document.sha256(),
                to.toString()));
    }

    /** The file with an id that a row of that thing holds; empty where it was given to another thing. */
    public Optional<Document> find(Reference to, String id) {
        return all(to, List.of(id)).stream().findFirst();
    }

    /** Those of these ids, which rows of that thing hold, that are files of it, in the order of the ids. */
    public List<Document> all(Reference to, List<String> ids) {
        return files.read("(given_to = :to or given_to is null)", to, ids);
    }

    /** Those of these ids, whoever names them, that were given to that thing, in the order of the ids. */
    public List<Document> given(Reference to, List<String> ids) {
        return files.read("given_to = :to", to, ids);
    }

    /** Throws {@link NotFound}. */
    public byte[] bytes(Document document) {
        return files.bytes(document);
    }

    /** Whether its bytes are here and still have the digest that its row names; reads all of them. */
    public boolean isWhole(Document document) {
        try {
            return Digest.of(bytes(document)).equals(document.sha256());
        } catch (NotFound gone) {
            return false;
        }
    }
}
