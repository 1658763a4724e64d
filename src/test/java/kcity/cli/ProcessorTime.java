package kcity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;

/** What the processes of a measurement have used of the processors since each began. */
record ProcessorTime(Duration product, Duration database, Duration client) {
    static ProcessorTime of(ProductProcess product) throws IOException {
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(product.folder().resolve("postgres/postmaster.pid"))
                                .getFirst()
                                .strip()))
                .orElseThrow();
        return new ProcessorTime(
                used(product.process().toHandle()),
                Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .map(ProcessorTime::used)
                        .reduce(Duration.ZERO, Duration::plus),
                used(ProcessHandle.current()));
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(
                product.minus(before.product), database.minus(before.database), client.minus(before.client));
    }
}
