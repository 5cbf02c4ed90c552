package zhiji.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import zhiji.access.Users;
import zhiji.imports.ImportChoices;
import zhiji.imports.ImportColumn;
import zhiji.imports.ImportField;
import zhiji.imports.ImportPlan;
import zhiji.imports.ImportRow;
import zhiji.imports.ImportTarget;
import zhiji.imports.RecordCells;
import zhiji.imports.SeenKeys;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.records.CustomValues;
import zhiji.records.KeyLookup;
import zhiji.records.Trace;
import zhiji.records.UniqueKeys;
import zhiji.science.identity.CreditCode;
import zhiji.science.identity.TextNormal;

/** Brings parties in from files. */
@Component
class PartyImport implements ImportTarget {

    /** Numbers by which rows find the party they speak of, the most trusted first. */
    static final List<String> KEYS = List.of(
            IdentifierScheme.CUSTOMER_CODE,
            "member-card",
            "wechat-unionid",
            "wechat-openid",
            IdentifierScheme.CREDIT_CODE);

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("(\\+?86[- ]?)?1\\d{10}|0\\d{2,3}[- ]?\\d{7,8}");
    private static final Pattern CITY = Pattern.compile("\\p{IsHan}{2,10}[市州盟]");
    private static final Pattern ADDRESS = Pattern.compile(".*\\p{IsHan}[省市区县].*[路街道号村].*");

    private final Parts parts;
    private final PartyReversal reversal;
    private final RecordCells cells;
    private final Users users;

    PartyImport(Parts parts, PartyReversal reversal, RecordCells cells, Users users) {
        this.parts = parts;
        this.reversal = reversal;
        this.cells = cells;
        this.users = users;
    }

    /** What rows are compared with, and where they go. */
    @Component
    record Parts(
            PartyStore store,
            PartyDirectory directory,
            PartyHistory history,
            PartyIntake intake,
            PartyWatch watch,
            UniqueKeys unique,
            KeyLookup lookup,
            CustomValues custom) {}

    @Override
    public String key() {
        return "parties";
    }

    @Override
    public List<ImportField> fields() {
        return Stream.concat(PartyFields.ALL.stream(), cells.custom(ArchiveTypes.PARTIES).stream())
                .toList();
    }

    @Override
    public List<String> keys() {
        return parts.lookup().keys(ArchiveTypes.PARTIES).stream()
                .filter(key -> !key.equals(KeyLookup.NAME))
                .toList();
    }

    @Override
    public Defaults defaults() {
        return new Defaults(ImportChoices.Mode.UPSERT, "organisation", "");
    }

    @Override
    public List<ImportChoices.Column> recognise(List<ImportColumn> columns) {
        var left = new ArrayList<>(columns);
        var mapping = new ArrayList<ImportChoices.Column>();
        take(PartyFields.PHONE, left, sample -> PHONE.matcher(sample).matches(), mapping);
        take(PartyFields.EMAIL, left, sample -> EMAIL.matcher(sample).matches(), mapping);
        take(
                IdentifierScheme.CREDIT_CODE,
                left,
                sample -> CreditCode.check(sample).isEmpty(),
                mapping);
        take(PartyFields.ADDRESS, left, sample -> ADDRESS.matcher(sample).matches(), mapping);
        take(PartyFields.CITY, left, sample -> CITY.matcher(sample).matches(), mapping);
        take(PartyFields.NAME, left, TextNormal::hasHan, mapping);
        return mapping;
    }

    private static void take(
            String field, List<ImportColumn> left, Predicate<String> matches, List<ImportChoices.Column> mapping) {
        left.stream()
                .filter(column ->
                        !column.samples().isEmpty() && column.samples().stream().allMatch(matches))
                .findFirst()
                .ifPresent(column -> {
                    left.remove(column);
                    mapping.add(new ImportChoices.Column(column.number(), field));
                });
    }

    /** Credit codes are not proposed: twins share them until they are merged. */
    @Override
    public String keyOf(List<ImportChoices.Column> mapping, boolean named) {
        var mapped = new HashSet<String>();
        mapping.forEach(column -> mapped.add(column.field()));
        return Stream.concat(Stream.of(KeyLookup.ID), KEYS.stream())
                .filter(key -> !key.equals(IdentifierScheme.CREDIT_CODE) && mapped.contains(key))
                .findFirst()
                .orElse("");
    }

    @Override
    public Work begin(ImportPlan plan) {
        var settings = plan.settings();
        var faults = new ArrayList<Problem.Field>();
        var kind = PartyKind.named(String.valueOf(settings.partyKind()));
        if (kind.isEmpty()) {
            faults.add(Problem.Field.of("partyKind", "enumeration.unknown", String.valueOf(settings.partyKind())));
        }
        var key = settings.key();
        if (key != null && !keys().contains(key)) {
            faults.add(Problem.Field.of("key", "enumeration.unknown", key));
        } else if (key == null ? settings.mode() == ImportChoices.Mode.UPDATE : !plan.has(key)) {
            faults.add(Problem.Field.of("key", "import.key-missing", key == null ? KEYS.getFirst() : key));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var reading = new PartyRows.Reading(
                kind.orElseThrow(), parts.watch()::keys, cells.reader(ArchiveTypes.PARTIES, plan));
        var rows = new PartyRows(plan, reading, users.all());
        var run = new PartyChunk.Run(plan, parts, cells.references(ArchiveTypes.PARTIES, plan), new SeenKeys());
        return new PartyWork(run, rows);
    }

    @Override
    public List<Trace.Kept> revert(List<Trace> traces, Actor actor) {
        return reversal.revert(traces, actor);
    }

    /** One check or run of a file of parties. */
    private record PartyWork(PartyChunk.Run run, PartyRows rows) implements Work {

        @Override
        public Chunk prepare(List<ImportRow> chunk) {
            return new PartyChunk(run, rows.read(chunk));
        }

        @Override
        public void forget() {
            run.parts().watch().forgetDraft(run.plan().id());
        }
    }
}
