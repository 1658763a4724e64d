package kcity.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.FileName;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.jspecify.annotations.Nullable;
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
    public static final long LARGEST = 200_000_000;
    /** Endings of what reports are handed in as. */
    public static final List<String> REPORTS = List.of("pdf", "hwpx", "docx", "odt");

    private final KeptFiles files;
    private final TransactionTemplate transaction;
    private final DocumentIds ids;
    private final Allowance allowance;
    private final Viruses viruses;
    private final Pieces pieces;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    /** Large files are looked into one after another, however many come at once. */
    private final Semaphore memory = new Semaphore(1, true);

    Documents(
            KeptFiles files,
            PlatformTransactionManager transactions,
            DocumentIds ids,
            Allowance allowance,
            Viruses viruses,
            Pieces pieces,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.allowance = allowance;
        this.viruses = viruses;
        this.pieces = pieces;
        this.facts = facts;
        this.clock = clock;
    }

    /** Where the bytes of a file are read, once it is known that it is not too large. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** As {@link #keep(Actor, Reference, String, long, Content, Collection)}, of any kind that is taken at all. */
    public Document keep(Actor actor, Reference to, String name, long size, Content content) {
        return keep(actor, to, name, size, content, List.of());
    }

    /** As {@link #keep(Actor, Reference, String, long, Content)}, of what is in memory already. */
    public Document keep(Actor actor, Reference to, String name, byte[] bytes) {
        return keep(actor, to, name, bytes.length, () -> new ByteArrayInputStream(bytes));
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
        mustFit(plain, size);
        allowance.check(actor, plain, size);
        return inTurn(size, () -> keep(act, to, plain, content, size, endings, null));
    }

    /** What an upload has brought. */
    Document keep(Act act, Reference to, Upload upload, Collection<String> endings) {
        return inTurn(
                upload.size(),
                () -> keep(act, to, upload.name(), () -> pieces.open(upload.id()), upload.size(), endings, upload));
    }

    static void mustFit(String name, long size) {
        if (size <= 0) {
            throw new Refused("refusal.documents.empty", name);
        }
        if (size > LARGEST) {
            throw new Refused("refusal.documents.too-large", name, LARGEST / 1_000_000);
        }
    }

    private Document inTurn(long size, Supplier<Document> keep) {
        if (size <= Laid.LARGE) {
            return keep.get();
        }
        memory.acquireUninterruptibly();
        try {
            return keep.get();
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

    private Document keep(
            Act act,
            Reference to,
            String name,
            Content content,
            long size,
            Collection<String> endings,
            @Nullable Upload upload) {
        try (var in = content.open();
                var laid = Laid.of(in, size)) {
            if (laid.size() != size) {
                throw new Refused("refusal.documents.left-out", name);
            }
            var kind = kindOf(name, laid.bytes());
            if (!endings.isEmpty() && !endings.contains(kind.ending())) {
                throw new Refused(List.of(notHere(name, kind.ending(), endings)));
            }
            var document = new Document(ids.next(), kind.fitted(name), kind.mediaType(), laid.size(), laid.sha256());
            transaction.executeWithoutResult(status -> keep(act, to, document, laid, upload));
            return document;
        } catch (IOException unread) {
            throw new Refused(isFull(unread) ? "refusal.documents.no-room" : "refusal.documents.left-out", name);
        }
    }

    private static boolean isFull(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("No space left");
    }

    /** Why a file of that kind does not stay where others are asked for. */
    public static Refused.Reason notHere(String name, String ending, Collection<String> endings) {
        return Refused.Reason.of(
                "refusal.documents.not-here",
                name,
                ending.toUpperCase(Locale.ROOT),
                String.join(", ", endings).toUpperCase(Locale.ROOT));
    }

    private FileKind kindOf(String name, ByteBuffer bytes) {
        try {
            viruses.check(bytes);
            return Contents.kindOf(name, bytes);
        } catch (Unfit unfit) {
            throw new Refused("refusal.documents." + unfit.why(), name);
        }
    }

    private void keep(Act act, Reference to, Document document, Laid laid, @Nullable Upload upload) {
        files.insert(document, to, laid, upload == null ? "" : upload.id(), act);
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

    /** All at once, for what is known to be small. Throws {@link NotFound}. */
    public byte[] bytes(Document document) {
        try (var in = open(document)) {
            return in.readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** The bytes one after the other, however many. Throws {@link NotFound}. */
    public InputStream open(Document document) {
        return files.open(document);
    }

    /**
     * The words of a document, paragraph by paragraph.
     *
     * @param cut there is more than is told
     */
    public record Words(List<String> paragraphs, boolean cut) {}

    /** Empty where its kind has none that can be told, or where they cannot be read. */
    public Optional<Words> words(Document document) {
        if (!document.hasWords()) {
            return Optional.empty();
        }
        memory.acquireUninterruptibly();
        try (var in = open(document);
                var laid = Laid.of(in, document.size())) {
            var told = DocumentText.of(FileKind.of(document.type()).orElseThrow(), laid.bytes());
            return Optional.of(new Words(told.paragraphs(), told.cut()));
        } catch (Unfit unreadable) {
            return Optional.empty();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        } finally {
            memory.release();
        }
    }

    /** A picture made small, as JPEG; empty where it is none or is too large for that. */
    public Optional<byte[]> small(Document document) {
        return document.isPicture() ? Thumbnail.of(open(document)) : Optional.empty();
    }

    /** Whether its bytes are here and still have the digest that its row names; reads all of them. */
    public boolean isWhole(Document document) {
        try (var in = open(document)) {
            return Digest.of(in).equals(document.sha256());
        } catch (NotFound gone) {
            return false;
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
