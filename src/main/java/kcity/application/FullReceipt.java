package kcity.application;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A receipt with all that it vouches for.
 *
 * @param call by which the application came in
 * @param files in the order of the answers
 */
public record FullReceipt(Receipt receipt, String call, List<Sent> files) {
    public FullReceipt {
        files = List.copyOf(files);
    }

    /**
     * A file as its receiver knows it.
     *
     * @param size in bytes
     * @param sha256 of its bytes, in hex
     */
    public record Sent(long size, String sha256) {}

    /** What is signed: one line for each thing, the same for the same receipt for ever. */
    public String words() {
        return "kcity receipt 1\n%s\n%s\n%s\n%d\n%s\n"
                        .formatted(receipt.number(), call, receipt.at(), receipt.consideredFor(), receipt.digest())
                + files.stream()
                        .map(file -> file.sha256() + " " + file.size() + "\n")
                        .collect(Collectors.joining());
    }
}
