package zhiji.oversight;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.People;
import zhiji.audit.AuditEntry;
import zhiji.audit.AuditFilter;
import zhiji.audit.Trail;
import zhiji.platform.Region;
import zhiji.platform.SheetCell;
import zhiji.platform.Texts;

/** Writes the audit trail as a file for auditors, row by row. */
@Component
class TrailFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS =
            List.of("number", "at", "deed", "by", "via", "address", "type", "record", "detail");

    private final Trail trail;
    private final People people;
    private final Texts texts;
    private final Region region;
    private final JsonMapper json;

    TrailFile(Trail trail, People people, Texts texts, Region region, JsonMapper json) {
        this.trail = trail;
        this.people = people;
        this.texts = texts;
        this.region = region;
        this.json = json;
    }

    void write(AuditFilter filter, @Nullable ZoneId zone, Writer writer) throws IOException {
        var times = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone == null ? region.timeZone() : zone);
        writer.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> texts.of("audit.column." + column, List.of()))
                    .toList());
            trail.forEach(filter, entry -> csv.writeRecord(line(entry, times)));
        }
    }

    private List<String> line(AuditEntry entry, DateTimeFormatter times) {
        var by = people.find(entry.by());
        List<String> cells = List.of(
                Long.toString(entry.id()),
                times.format(entry.at()),
                texts.of("audit.deed." + entry.deed().key(), List.of()),
                by == null ? "" : by.displayName(),
                entry.via().name(),
                entry.address() == null ? "" : entry.address(),
                entry.type() == null ? "" : entry.type(),
                entry.record() == null ? "" : entry.record().toString(),
                json.writeValueAsString(entry.detail()));
        var line = new ArrayList<String>();
        for (var cell : cells) {
            line.add(SheetCell.harmless(cell));
        }
        return line;
    }
}
