package zhiji.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import zhiji.platform.Problem;

/**
 * Refuses workbooks that are made to break their readers: that unpack to a multiple of any honest size, declare entities,
 * or hold rows, cells or texts beyond what a spreadsheet can. Everything is unpacked once, nothing is kept.
 */
final class WorkbookCheck {

    private static final int MOST_PARTS = 10_000;
    private static final long LARGEST_WORKBOOK = 2L << 30;

    /** All texts of a workbook are held in memory while it is read. */
    private static final long LARGEST_TEXTS = 64L << 20;

    private static final int HIGHEST_RATIO = 250;

    /** Below this no ratio matters. */
    private static final long HARMLESS = 10L << 20;

    private static final int LONGEST_TEXT = 4 << 20;
    private static final int MOST_CELLS = 16_384;
    private static final int LONGEST_TAG = 1_000;

    private long unpacked;

    private WorkbookCheck() {}

    /**
     * How many rows the largest sheet has.
     *
     * @throws Problem if the file is no workbook, or not one to be opened
     */
    static long rows(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw Problem.invalid("import.not-xlsx");
            }
            if (zip.size() > MOST_PARTS) {
                throw refused();
            }
            return new WorkbookCheck().rows(zip);
        } catch (ZipException broken) {
            throw Problem.invalid("import.not-xlsx");
        }
    }

    private long rows(ZipFile zip) throws IOException {
        var most = 0L;
        for (var part : zip.stream().toList()) {
            try (var content = new BufferedInputStream(zip.getInputStream(part), 1 << 16)) {
                most = Math.max(most, rows(part, content));
            }
        }
        return most;
    }

    private long rows(ZipEntry part, InputStream content) throws IOException {
        var scan = new Scan();
        var isText = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
        var limit = part.getName().endsWith("sharedStrings.xml") ? LARGEST_TEXTS : LARGEST_WORKBOOK;
        var size = 0L;
        for (var letter = content.read(); letter >= 0; letter = content.read()) {
            size++;
            unpacked++;
            if (isText) {
                scan.next(letter);
            }
            if (unpacked > LARGEST_WORKBOOK || isBomb(size, part)) {
                throw refused();
            }
            if (size > limit) {
                throw Problem.invalid("import.xlsx-texts");
            }
        }
        return scan.rows;
    }

    private static boolean isBomb(long size, ZipEntry part) {
        return size > HARMLESS && size / Math.max(1, part.getCompressedSize()) > HIGHEST_RATIO;
    }

    private static Problem refused() {
        return Problem.invalid("import.xlsx-refused");
    }

    /** Follows the tags of an XML part. */
    private static final class Scan {

        private final byte[] tag = new byte[LONGEST_TAG];
        private int length;
        private boolean inTag;
        private int text;
        private int cells;
        private long rows;

        void next(int letter) {
            if (letter == '<') {
                inTag = true;
                length = 0;
            } else if (letter == '>') {
                if (inTag) {
                    end();
                }
                inTag = false;
                text = 0;
            } else if (inTag && length < LONGEST_TAG) {
                tag[length++] = (byte) letter;
            } else if (++text > LONGEST_TEXT) {
                throw refused();
            }
        }

        private void end() {
            if (tag[0] == 'r' && isNamed("row")) {
                rows++;
                cells = 0;
            } else if (tag[0] == 'c' && isNamed("c")) {
                cells++;
                if (cells > MOST_CELLS || isBeyondColumns()) {
                    throw refused();
                }
            } else if (tag[0] == '!' && !begins("!--") && !begins("![CDATA[")) {
                throw refused();
            }
        }

        private boolean isNamed(String name) {
            if (!begins(name)) {
                return false;
            }
            return length == name.length() || tag[name.length()] <= ' ' || tag[name.length()] == '/';
        }

        private boolean begins(String name) {
            for (var index = 0; index < name.length(); index++) {
                if (index == length || tag[index] != name.charAt(index)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the reference of the cell has more than three letters. */
        private boolean isBeyondColumns() {
            var attributes = new String(tag, 0, length, StandardCharsets.ISO_8859_1);
            var reference = attributes.indexOf(" r=");
            var letters = 0;
            for (var at = reference + 4;
                    reference >= 0 && at < length && Character.isLetter(attributes.charAt(at));
                    at++) {
                letters++;
            }
            return letters > 3;
        }
    }
}
