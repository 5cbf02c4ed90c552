package zhiji.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup to its end: every part is what was written, every table is there with all of its rows. */
final class Verification implements BackupFile.Reading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Inventory of(PartInput parts) throws IOException {
        var tally = new Tally(contents(parts));
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            var one = part.get();
            var lines = lines(one);
            tally.add(one, tally.isTable(one) ? lines : 0);
        }
        return tally.inventory();
    }

    /** The description at the beginning. */
    static Contents contents(PartInput parts) throws IOException {
        var first = parts.next().filter(part -> part.name().equals(Contents.PART));
        if (first.isEmpty()) {
            throw new BackupFault("The backup is damaged: it does not begin with its description.");
        }
        var text = first.get().readAllBytes();
        try {
            return JSON.readValue(text, Contents.class);
        } catch (JacksonException unreadable) {
            throw new BackupFault("The backup was made by a newer Zhiji; its description cannot be read.", unreadable);
        }
    }

    /** A row of a table is a line: line ends within values are written otherwise. */
    private static long lines(InputStream part) throws IOException {
        var buffer = new byte[64 * 1024];
        var lines = 0L;
        for (var length = part.read(buffer); length >= 0; length = part.read(buffer)) {
            for (var index = 0; index < length; index++) {
                if (buffer[index] == '\n') {
                    lines++;
                }
            }
        }
        return lines;
    }

    /** Counts parts as they pass, and knows at the end whether one is missing. */
    static final class Tally {

        private final Contents contents;
        private final Set<String> missing = new HashSet<>();
        private long rows;
        private long bytes;
        private int files;

        Tally(Contents contents) {
            this.contents = contents;
            contents.tables().forEach(table -> missing.add(table.part()));
        }

        boolean isTable(PartInput.Part part) {
            return part.name().startsWith("table ");
        }

        /** A part that was read to its end, and how many rows were found in it. */
        void add(PartInput.Part part, long found) {
            if (found != part.rows()) {
                throw new BackupFault("The backup is damaged: " + part.name() + " has " + found + " rows instead of "
                        + part.rows() + ".");
            }
            bytes += part.bytes();
            if (isTable(part)) {
                rows += found;
                if (!missing.remove(part.name())) {
                    throw unexpected(part.name());
                }
            } else {
                files++;
            }
        }

        Inventory inventory() {
            if (!missing.isEmpty()) {
                throw unexpected(missing.iterator().next());
            }
            return new Inventory(
                    contents.madeAt(), contents.schema(), contents.tables().size(), rows, files, bytes);
        }

        private static BackupFault unexpected(String name) {
            return new BackupFault("The backup is damaged: its description and its parts differ about " + name + ".");
        }
    }
}
