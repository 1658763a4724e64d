package kcity.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import kcity.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
    @TempDir
    Path folder;

    @Test
    void whereTheDiskIsFullNothingIsBegunAndThatIsSaid() {
        var full = new Room(folder.toString(), Long.MAX_VALUE / 2);
        assertThat(catchThrowableOfType(Refused.class, () -> full.mustHave("plan.pdf", 1))
                        .reasons())
                .containsExactly(Refused.Reason.of("refusal.documents.no-room", "plan.pdf"));
        new Room(folder.toString(), 0).mustHave("plan.pdf", 1);
    }
}
