package zhiji.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.access.Users;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.filters.Reader;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.platform.SheetCell;
import zhiji.platform.Texts;
import zhiji.records.FieldText;
import zhiji.records.KeyLookup;
import zhiji.records.Records;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;
import zhiji.types.Visibility;

/**
 * Front door to exports (导出): a list as it is seen, whole, written while it is read. What is written, an import reads as the
 * same values.
 */
@Service
class Exports {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Records records;
    private final RecordTypes types;
    private final KeyLookup lookup;
    private final TypeTexts typeTexts;
    private final Texts texts;
    private final Users users;
    private final Visibility visibility;
    private final Audit audit;
    private final Region region;
    private final List<ExportColumns> others;

    Exports(
            Records records,
            RecordTypes types,
            KeyLookup lookup,
            TypeTexts typeTexts,
            Texts texts,
            Users users,
            Visibility visibility,
            Audit audit,
            Region region,
            List<ExportColumns> others) {
        this.records = records;
        this.types = types;
        this.lookup = lookup;
        this.typeTexts = typeTexts;
        this.texts = texts;
        this.users = users;
        this.visibility = visibility;
        this.audit = audit;
        this.region = region;
        this.others = others;
    }

    /** Checks what is asked for, before anything is written; who names no columns gets all there are. */
    @Transactional(readOnly = true)
    public ExportRows.Export prepare(String typeKey, Records.Wanted wanted, Reader reader) {
        visibility.require(reader.actor(), typeKey, Right.EXPORT);
        var type = types.get(typeKey);
        var more = others.stream().filter(one -> one.type().equals(typeKey)).toList();
        var keys = keys(type, wanted.fields(), more, reader);
        var own = keys.stream().filter(key -> type.field(key).isPresent()).toList();
        var request =
                records.request(typeKey, new Records.Wanted(wanted.which(), wanted.sort(), own, null, 1, null), reader);
        var columns = keys.stream().map(key -> column(type, key, more)).toList();
        return new ExportRows.Export(
                request,
                columns,
                more.stream()
                        .filter(one -> one.keys().stream().anyMatch(keys::contains))
                        .toList());
    }

    @Transactional(readOnly = true)
    public void csv(ExportRows.Export export, Reader reader, OutputStream output) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(harmless(headings(export)));
            write(
                    export,
                    reader,
                    line -> csv.writeRecord(
                            harmless(line.stream().map(ExportCell::text).toList())));
        }
    }

    @Transactional(readOnly = true)
    public void xlsx(ExportRows.Export export, Reader reader, OutputStream output) throws IOException {
        try (var workbook = new Workbook(output, "Zhiji", "1.0")) {
            var sheets = new ExportSheets(workbook, headings(export));
            write(export, reader, sheets::add);
            sheets.end();
        }
    }

    private void write(ExportRows.Export export, Reader reader, Consumer<List<ExportCell>> lines) {
        var fieldText = new FieldText(users.all(), LocaleContextHolder.getLocale(), reader.zone());
        var cells = new CellWriter(fieldText, reader.zone(), region.timeZone());
        var portions = audit.begin(Note.of(Deed.EXPORTED, reader.actor())
                .about(export.request().type().key(), null)
                .with(
                        "columns",
                        export.columns().stream().map(ExportRows.Column::key).toList())
                .with("filtered", export.request().filter() != null));
        var tools = new ExportRows.Tools(lookup, cells, reader.actor(), ids -> audit.add(portions, ids));
        var rows = new ExportRows(export, tools, lines);
        records.forEach(export.request(), reader, rows::add);
        rows.end();
    }

    private List<String> keys(RecordType type, @Nullable List<String> wanted, List<ExportColumns> more, Reader reader) {
        if (wanted != null && !wanted.isEmpty()) {
            return wanted;
        }
        var keys = new ArrayList<String>();
        keys.add(KeyLookup.ID);
        more.forEach(one -> keys.addAll(one.keys()));
        records.fields(type, null, reader.actor()).forEach(field -> keys.add(field.key()));
        return keys;
    }

    private ExportRows.Column column(RecordType type, String key, List<ExportColumns> more) {
        var field = type.field(key);
        if (field.isPresent()) {
            return new ExportRows.Column(key, typeTexts.of(type, field.get()), field);
        }
        if (key.equals(KeyLookup.ID)) {
            return new ExportRows.Column(key, texts.of("import.record-id", List.of()), Optional.empty());
        }
        if (more.stream().noneMatch(one -> one.keys().contains(key))) {
            throw Problem.invalid(List.of(Problem.Field.of("fields", "filter.unknown-field", key)));
        }
        return new ExportRows.Column(key, texts.of("import." + type.key() + "." + key, List.of()), Optional.empty());
    }

    private static List<String> headings(ExportRows.Export export) {
        return export.columns().stream().map(ExportRows.Column::heading).toList();
    }

    private static List<String> harmless(List<String> line) {
        return line.stream().map(SheetCell::harmless).toList();
    }
}
