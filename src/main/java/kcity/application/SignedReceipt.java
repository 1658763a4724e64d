package kcity.application;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receipt as a file that its holder keeps: {@code receipt.json}.
 *
 * @param key public half of the installation's key, X.509 in base64url
 * @param signature Ed25519 over {@link FullReceipt#words()}, base64url
 */
public record SignedReceipt(FullReceipt receipt, String key, String signature) {
    /** No receipt is longer, in characters. */
    public static final int LONGEST = 200_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public String json() {
        var said = receipt.receipt();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("receipt", said.number());
        fields.put("call", receipt.call());
        fields.put("receivedAt", said.at().toString());
        fields.put("consideredFor", said.consideredFor());
        fields.put("contentSha256", said.digest());
        fields.put("files", receipt.files().stream().map(SignedReceipt::fields).toList());
        fields.put("signedWith", "Ed25519");
        fields.put("key", key);
        fields.put("signature", signature);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
    }

    private static LinkedHashMap<String, Object> fields(FullReceipt.Sent file) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("size", file.size());
        fields.put("sha256", file.sha256());
        return fields;
    }

    /** Empty where the text is no receipt's. */
    public static Optional<SignedReceipt> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text)));
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static SignedReceipt read(JsonNode node) {
        var said = new Receipt(
                text(node, "receipt"),
                Instant.parse(text(node, "receivedAt")),
                Math.toIntExact(number(node, "consideredFor")),
                text(node, "contentSha256"));
        return new SignedReceipt(
                new FullReceipt(said, text(node, "call"), files(node)), text(node, "key"), text(node, "signature"));
    }

    private static List<FullReceipt.Sent> files(JsonNode node) {
        return StreamSupport.stream(node.path("files").spliterator(), false)
                .map(file -> new FullReceipt.Sent(number(file, "size"), text(file, "sha256")))
                .toList();
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("no text " + name);
        }
        return value.stringValue();
    }

    private static long number(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("no number " + name);
        }
        return value.longValue();
    }
}
