package kcity.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.audit.KeptHead.Occasion;
import kcity.shared.Seal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is known of the history outside its database, in the folder {@code history} of the data folder: the key, a list of signed heads that is only
 * added to ({@code heads}), and the newest head that was acknowledged ({@code latest}).
 */
@Component
public class Outside implements Seal {
    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
    private final Path folder;
    private final Clock clock;
    private @Nullable HistoryKey key;

    Outside(@Value("${kcity.data:data}") Path data, Clock clock) {
        this.folder = data.resolve("history");
        this.clock = clock;
    }

    /** The newest acknowledged end of the chain. */
    record Latest(long seq, String hash, String seal) {}

    @Override
    public String of(String purpose, Object... words) {
        return key().mac(purpose, words);
    }

    @Override
    public boolean begins() {
        return keyIfAny().isEmpty();
    }

    String seal(long seq, String hash) {
        return key().mac("entry", seq, hash);
    }

    private synchronized HistoryKey key() {
        if (key == null) {
            key = HistoryKey.readOrMake(folder);
        }
        return key;
    }

    /** Empty where nothing was ever sealed here; none is made for it. */
    synchronized Optional<HistoryKey> keyIfAny() {
        if (key == null) {
            key = HistoryKey.read(folder).orElse(null);
        }
        return Optional.ofNullable(key);
    }

    /** To be called while the head is held: notices that the chain ends before what was acknowledged, and keeps that for the check. */
    synchronized void continues(Timeline.Head head) {
        if (!Files.exists(heads())) {
            write(KeptHead.signed(key(), head.seq(), head.hash(), clock.instant(), Occasion.BEGIN));
        }
        latest().filter(latest -> latest.seq() > head.seq()).ifPresent(latest -> {
            LOG.error(
                    "the history ends at fact {}, but fact {} was acknowledged: facts were removed from the database; ./kcity check tells more",
                    head.seq(),
                    latest.seq());
            write(KeptHead.signed(key(), latest.seq(), latest.hash(), clock.instant(), Occasion.SET_BACK));
            remove(folder.resolve("latest"));
        });
    }

    /** After the commit: the newest head, and a line where something was announced. Nothing here can undo the act. */
    synchronized void reached(Timeline.Head head, boolean announced) {
        try {
            if (latest().map(latest -> latest.seq() < head.seq()).orElse(true)) {
                over(
                        "latest",
                        "%-19d %s %s%n"
                                .formatted(head.seq(), head.hash(), key().mac("latest", head.seq(), head.hash())));
            }
            if (announced) {
                write(KeptHead.signed(key(), head.seq(), head.hash(), clock.instant(), Occasion.ANNOUNCEMENT));
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.error("the head of the history could not be written to {}: {}", folder, e.toString());
        }
    }

    /** Writes the head down where no line of this day in that zone stands yet. */
    public synchronized void writeDaily(Timeline.Head head, ZoneId zone) {
        var today = clock.instant().atZone(zone).toLocalDate();
        var written = kept().stream()
                .anyMatch(line -> !line.is(Occasion.BEGIN)
                        && Objects.requireNonNull(line.at())
                                .atZone(zone)
                                .toLocalDate()
                                .equals(today));
        if (!written && head.seq() > 0) {
            continues(head);
            write(KeptHead.signed(key(), head.seq(), head.hash(), clock.instant(), Occasion.DAY));
        }
    }

    Optional<Latest> latest() {
        try {
            if (!Files.exists(folder.resolve("latest"))) {
                return Optional.empty();
            }
            var words = Files.readString(folder.resolve("latest")).strip().split(" +");
            return words.length == 3
                    ? Optional.of(new Latest(Long.parseLong(words[0]), words[1], words[2]))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Every head that was written down, oldest first. */
    public List<KeptHead> kept() {
        try {
            return Files.exists(heads()) ? KeptHead.in(Files.readString(heads())) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Heads that nobody was sent yet. */
    public List<KeptHead> unsent() {
        var all = kept();
        return all.subList(Math.min(all.size(), countSent()), all.size());
    }

    private int countSent() {
        try {
            var file = folder.resolve("sent");
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many more have gone. */
    public void sent(int more) {
        try {
            Files.writeString(folder.resolve("sent"), (countSent() + more) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the signature of a head is checked with. */
    public String publicKey() {
        return key().publicKey();
    }

    private Path heads() {
        return folder.resolve("heads");
    }

    private void write(KeptHead head) {
        try {
            Files.createDirectories(folder);
            try (var file = FileChannel.open(
                    heads(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                file.write(StandardCharsets.UTF_8.encode(head.line() + "\n"));
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one write of always the same length, so that a kill leaves the one or the other. */
    private void over(String name, String words) throws IOException {
        try (var file = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(StandardCharsets.UTF_8.encode(words));
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
