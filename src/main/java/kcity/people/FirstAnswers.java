package kcity.people;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kcity.shared.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The first answer to each form, for an hour, for when the same is sent again: sessions and one-time links stand in answers, so they are kept encrypted
 * under the form's own token, of which only a hash is kept.
 */
@Component
public class FirstAnswers {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int NONCE = 12;
    private static final int TAG = 128;
    private final SecureRandom random = new SecureRandom();
    private final JdbcClient sql;
    private final Clock clock;
    private final AtomicLong tidied = new AtomicLong();

    FirstAnswers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Kept(String content, byte[] answer) {}

    /**
     * What was answered when the form was last sent, if it was sent with just this content.
     *
     * @param form secret of the form
     * @param content digest of all that was sent
     */
    public Optional<byte[]> find(String form, String content) {
        return sql.sql("select content, answer from people.first_answer where form = :form and expires_at > :now")
                .param("form", Token.hash(form))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Kept(row.getString("content"), row.getBytes("answer")))
                .optional()
                .filter(kept -> kept.content().equals(content))
                .map(kept -> opened(form, kept.answer()));
    }

    public void keep(String form, String content, byte[] answer) {
        var now = clock.instant();
        tidyNowAndThen(now);
        sql.sql("""
                insert into people.first_answer (form, content, answer, expires_at) values (:form, :content, :answer, :until)
                on conflict (form) do update
                set content = excluded.content, answer = excluded.answer, expires_at = excluded.expires_at
                """)
                .param("form", Token.hash(form))
                .param("content", content)
                .param("answer", closed(form, answer))
                .param("until", Timestamp.from(now.plus(KEPT)))
                .update();
    }

    /** Old answers are found no more whether they lie there or not: once a minute is enough. */
    private void tidyNowAndThen(Instant now) {
        var minute = now.getEpochSecond() / 60;
        if (tidied.getAndSet(minute) != minute) {
            sql.sql("delete from people.first_answer where expires_at < :now")
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    private byte[] closed(String form, byte[] answer) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, form, nonce, answer);
        var all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    private static byte[] opened(String form, byte[] kept) {
        return run(Cipher.DECRYPT_MODE, form, Arrays.copyOf(kept, NONCE), Arrays.copyOfRange(kept, NONCE, kept.length));
    }

    private static byte[] run(int mode, String form, byte[] nonce, byte[] bytes) {
        try {
            var key = HexFormat.of().parseHex(Digest.of("answer/" + form));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
