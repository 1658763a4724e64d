package kcity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where PostgreSQL's programs lie, and that they are what was packed. */
class PostgresBinariesTest {
    @TempDir
    Path folder;

    @Test
    void whatWasChangedOrRemovedIsUnpackedAnew() throws Exception {
        var own = folder.resolve("own");
        var server = PostgresBinaries.readyUnder(own).program("postgres");
        var whole = Files.size(server);
        Files.writeString(server, "#!/bin/sh\n");
        Files.delete(server.resolveSibling("initdb"));
        assertThat(Files.size(PostgresBinaries.readyUnder(own).program("postgres")))
                .isEqualTo(whole);
        assertThat(server.resolveSibling("initdb")).isExecutable();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatOthersCanWriteToIsNotUsed() throws Exception {
        var shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> PostgresBinaries.readyUnder(shared))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KCITY_POSTGRES");
    }
}
