package kcity.jobs;

import java.time.Instant;

/**
 * A file that comes of long work.
 *
 * @param type a media type, with its charset where it is text
 */
public record ResultFile(String name, String type, byte[] bytes) {
    /** What is known of it without reading it. */
    public record Kept(String name, long size, Instant until) {}
}
