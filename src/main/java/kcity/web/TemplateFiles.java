package kcity.web;

import gg.jte.CodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Templates as they stand in a folder while somebody is writing them. */
record TemplateFiles(Path folder) implements CodeResolver {
    @Override
    public @Nullable String resolve(String name) {
        return exists(name) ? resolveRequired(name) : null;
    }

    @Override
    public String resolveRequired(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(folder.resolve(name));
    }

    @Override
    public long getLastModified(String name) {
        return folder.resolve(name).toFile().lastModified();
    }

    @Override
    public List<String> resolveAllTemplateNames() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
