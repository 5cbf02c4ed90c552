package zhiji.complaints;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import zhiji.platform.Problem;

/**
 * Pictures of people nobody knows (上传照片): drawn anew, so that only what can be seen is kept, neither where it was taken nor
 * anything that hides in a file. The size is read before the picture is, of a large one only some of the pixels, and of
 * all never more than two at once: no small file becomes a huge picture, nor do many.
 */
final class Photos {

    static final int LARGEST_BYTES = 8 * 1024 * 1024;

    private static final int LONGEST_SIDE = 1600;
    private static final long MOST_PIXELS = 40_000_000;
    private static final Semaphore AT_ONCE = new Semaphore(2);
    private static final List<String> FORMATS = List.of("jpeg", "jpg", "png", "gif", "bmp");

    private Photos() {}

    /** @throws Problem if it is no picture we read, or too large */
    static byte[] redrawn(byte[] file) {
        if (file.length > LARGEST_BYTES) {
            throw Problem.invalid(
                    List.of(Problem.Field.of("photo", "file.too-large", "", LARGEST_BYTES / 1024 / 1024)));
        }
        AT_ONCE.acquireUninterruptibly();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            return jpeg(scaled(read(input)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw unreadable();
        } finally {
            AT_ONCE.release();
        }
    }

    private static BufferedImage read(ImageInputStream input) throws IOException {
        var readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw unreadable();
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(input, true, true);
            var isKnown = FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT));
            if (!isKnown || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw unreadable();
            }
            var every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
            var part = reader.getDefaultReadParam();
            part.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, part);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage picture) {
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        var share = Math.min(1.0, (double) LONGEST_SIDE / longest);
        var width = Math.max(1, (int) Math.round(picture.getWidth() * share));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * share));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Problem unreadable() {
        return Problem.invalid(List.of(Problem.Field.of("photo", "form.photo")));
    }
}
