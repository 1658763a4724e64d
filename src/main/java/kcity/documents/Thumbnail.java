package kcity.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A picture made small: read with as many points left out as can be, so that its size costs little, and one after the other. */
final class Thumbnail {
    private static final long MOST_POINTS = 120_000_000;
    private static final int WIDEST = 320;
    private static final int READ_WIDEST = 1_300;
    private static final Semaphore TURN = new Semaphore(1, true);

    private Thumbnail() {}

    /** As JPEG; empty where it is too large or cannot be read. */
    static Optional<byte[]> of(InputStream picture) {
        TURN.acquireUninterruptibly();
        try (var in = ImageIO.createImageInputStream(picture)) {
            var readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? small(readers.next(), in) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            TURN.release();
        }
    }

    private static Optional<byte[]> small(ImageReader reader, javax.imageio.stream.ImageInputStream in)
            throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS) {
                return Optional.empty();
            }
            var part = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / READ_WIDEST);
            part.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(jpeg(scaled(reader.read(0, part))));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        double scale = Math.min(1, (double) WIDEST / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        drawing.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
