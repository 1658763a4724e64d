package kcity.documents;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kcity.shared.Act;
import kcity.shared.FileName;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Files that come apart from any form, in as many goes as it takes: what was acknowledged is kept, whoever goes away. Whoever calls has asked whether the
 * actor may give files there.
 */
@Component
public class Uploads {
    /** How long one may take; then what came of it goes. */
    public static final Duration LIFETIME = Duration.ofDays(1);

    private final UploadRows rows;
    private final Pieces pieces;
    private final Documents documents;
    private final DocumentIds ids;
    private final Allowance allowance;
    private final Room room;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    Uploads(
            UploadRows rows,
            Pieces pieces,
            Documents documents,
            DocumentIds ids,
            Allowance allowance,
            Room room,
            Clock clock) {
        this.rows = rows;
        this.pieces = pieces;
        this.documents = documents;
        this.ids = ids;
        this.allowance = allowance;
        this.room = room;
        this.clock = clock;
    }

    /**
     * Throws {@link Refused} where such a file is not taken, or not now.
     *
     * @param place the question that it answers
     * @param size in bytes
     */
    public Upload begin(Act act, Reference to, String place, String name, long size) {
        var plain = FileName.plain(name);
        Documents.mustFit(plain, size);
        allowance.check(act.actor(), plain, size);
        allowance.checkUnderWay(act.actor(), to, plain);
        room.mustHave(plain, size);
        var upload = new Upload(ids.next(), place, plain, size, 0, act.at().plus(LIFETIME), null);
        rows.insert(upload, to, act);
        return upload;
    }

    /** Empty where it never was, is over, or is on its way to something else. */
    public Optional<Upload> find(Reference to, String id) {
        return rows.find(to, id).filter(upload -> upload.expiresAt().isAfter(clock.instant()));
    }

    /** Those of a thing that are not over, the oldest first. */
    public List<Upload> of(Reference to) {
        return rows.of(to).stream()
                .filter(upload -> upload.expiresAt().isAfter(clock.instant()))
                .toList();
    }

    /** Does something with it while nobody else does. Throws {@link Busy} where somebody is at it, {@link NotFound} where it is gone. */
    public <T> T alone(Reference to, String id, Function<Upload, T> act) {
        if (!busy.add(id)) {
            throw new Busy();
        }
        try {
            return act.apply(find(to, id).orElseThrow(() -> new NotFound("upload " + id)));
        } catch (DataAccessException failure) {
            throw Room.isFull(failure)
                    ? new Refused(
                            "refusal.documents.no-room",
                            find(to, id).map(Upload::name).orElse(id))
                    : failure;
        } finally {
            busy.remove(id);
        }
    }

    /** Somebody else is at the same file. */
    public static final class Busy extends RuntimeException {
        Busy() {
            super("busy", null, false, false);
        }
    }

    /** Keeps all that comes, piece by piece, also of a sender who goes away: then the stream's {@link IOException} is thrown. Called {@link #alone}. */
    public Upload receive(Reference to, Upload upload, InputStream body, long length) throws IOException {
        pieces.drop(upload.id(), rows.count(upload));
        var left = length;
        while (left > 0) {
            var piece = Piece.of(body, (int) Math.min(Pieces.PIECE, left));
            if (piece.bytes().length > 0) {
                rows.add(upload, piece.bytes());
            }
            left -= piece.bytes().length;
            if (piece.broken() != null) {
                throw piece.broken();
            }
        }
        return find(to, upload.id()).orElseThrow(() -> new NotFound("upload " + upload.id()));
    }

    /** The same, of which nothing is kept unless all of it has that digest. */
    public Optional<Upload> receive(
            Reference to, Upload upload, InputStream body, long length, MessageDigest digest, byte[] expected)
            throws IOException {
        int kept = rows.count(upload);
        pieces.drop(upload.id(), kept);
        var number = kept;
        var left = length;
        while (left > 0) {
            var piece = Piece.of(body, (int) Math.min(Pieces.PIECE, left));
            if (piece.broken() != null) {
                throw piece.broken();
            }
            digest.update(piece.bytes());
            pieces.add(upload.id(), number++, piece.bytes());
            left -= piece.bytes().length;
        }
        if (!Arrays.equals(digest.digest(), expected)) {
            pieces.drop(upload.id(), kept);
            return Optional.empty();
        }
        rows.advance(upload, length, number - kept);
        return find(to, upload.id());
    }

    /** What came of a body until there was enough of it, or until it broke off. */
    private record Piece(
            byte[] bytes, @org.jspecify.annotations.Nullable IOException broken) {
        static Piece of(InputStream body, int most) {
            var bytes = new byte[most];
            var count = 0;
            try {
                while (count < most) {
                    int more = body.read(bytes, count, most - count);
                    if (more < 0) {
                        return new Piece(Arrays.copyOf(bytes, count), new IOException("the body ended early"));
                    }
                    count += more;
                }
                return new Piece(bytes, null);
            } catch (IOException broken) {
                return new Piece(Arrays.copyOf(bytes, count), broken);
            }
        }
    }

    /** The file that a complete one becomes; an unfit one is dropped. Throws {@link Refused} as {@link Documents#keep}. Called {@link #alone}. */
    public Document finish(Act act, Reference to, Upload upload, Collection<String> endings) {
        if (upload.document() != null) {
            return documents.find(to, upload.document()).orElseThrow(() -> new NotFound("document of an upload"));
        }
        try {
            return documents.keep(act, to, upload, endings);
        } catch (Refused refused) {
            if (refused.reasons().stream().noneMatch(reason -> reason.key().equals("refusal.documents.no-room"))) {
                rows.drop(upload);
            }
            throw refused;
        }
    }

    /** It is that file from now on, and stands where it was sent to. */
    public void became(Upload upload, Document document) {
        rows.became(upload, document);
    }

    /** Nothing of it is left, unless it has become a file. */
    public void drop(Upload upload) {
        rows.drop(upload);
    }

    /** What took too long goes. */
    public int sweep() {
        return rows.expire(clock.instant()) + pieces.sweep();
    }
}
