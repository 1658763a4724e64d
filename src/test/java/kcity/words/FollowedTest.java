package kcity.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kcity.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kcity run --develop}: words as they stand in the files. */
class FollowedTest {
    @TempDir
    Path folder;

    @Test
    void isReadAnewAfterASecondAndNotBefore() {
        var now = new AtomicLong(7);
        var followed = new Followed<>(new AtomicInteger()::incrementAndGet, now::get);
        assertThat(followed.get()).isEqualTo(1);
        now.addAndGet(999_999_999);
        assertThat(followed.get()).isEqualTo(1);
        now.addAndGet(1);
        assertThat(followed.get()).isEqualTo(2);
        assertThat(followed.get()).isEqualTo(2);
    }

    @Test
    void takesTheWordsOfAFolderInBothLanguages() throws IOException {
        for (var language : Language.values()) {
            Files.writeString(
                    Files.createDirectories(folder.resolve(language.code())).resolve("door.properties"),
                    "door.title=" + language + " {0}\n");
        }
        var messages = Messages.follow(folder);
        assertThat(messages.say(Language.KO, "door.title", "x")).isEqualTo("KO x");
        assertThat(messages.say(Language.EN, "door.title", "x")).isEqualTo("EN x");
    }
}
