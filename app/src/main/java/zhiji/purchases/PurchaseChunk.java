package zhiji.purchases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyIntake;
import zhiji.archive.PartyKind;
import zhiji.imports.ImportPlan;
import zhiji.imports.ImportTarget;
import zhiji.imports.RowOutcome;
import zhiji.imports.SeenKeys;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Some rows of purchases that are ready to be brought in. */
final class PurchaseChunk implements ImportTarget.Chunk {

    private static final int LONGEST_CODE = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The ledger says what is wrong with a purchase before it is known who bought. */
    private static final PartyId STAND_IN = PartyId.next();

    private final Run run;
    private final List<PurchaseRows.Row> rows;

    PurchaseChunk(Run run, List<PurchaseRows.Row> rows) {
        this.run = run;
        this.rows = rows;
    }

    /** What all chunks of an import share. */
    record Run(
            ImportPlan plan,
            String key,
            PartyKind kind,
            Purchases purchases,
            PartyDirectory directory,
            PartyIntake intake,
            SeenKeys lines) {

        Run(
                ImportPlan plan,
                String key,
                PartyKind kind,
                Purchases purchases,
                PartyDirectory directory,
                PartyIntake intake) {
            this(plan, key, kind, purchases, directory, intake, new SeenKeys());
        }

        boolean adds() {
            return !key.equals(PurchaseImport.PARTY_ID);
        }

        String source() {
            return plan.settings().source();
        }
    }

    @Override
    public List<RowOutcome> check() {
        var buyers = known();
        var lines = rows.stream()
                .filter(row -> row.draft() != null)
                .map(row -> Objects.requireNonNull(row.draft()).line())
                .toList();
        var told = run.purchases().known(run.source(), lines);
        return rows.stream().map(row -> outcome(row, buyers, told)).toList();
    }

    @Override
    public ImportTarget.Written apply() {
        var buyers = known();
        addMissing(buyers);
        var outcomes = new ArrayList<RowOutcome>();
        var contents = new ArrayList<PurchaseContent>();
        for (var row : rows) {
            var faults = faults(row, buyers);
            if (faults.isEmpty()) {
                contents.add(content(row, Objects.requireNonNull(buyers.get(row.buyer()))));
            }
            outcomes.add(faults.isEmpty() ? RowOutcome.created() : new RowOutcome.Rejected(faults));
        }
        var postings = run.purchases().post(run.source(), contents).iterator();
        outcomes.replaceAll(outcome -> outcome instanceof RowOutcome.Created ? outcome(postings.next()) : outcome);
        return new ImportTarget.Written(outcomes, List.of());
    }

    private RowOutcome outcome(PurchaseRows.Row row, Map<String, PartyId> buyers, Map<String, UUID> told) {
        var faults = faults(row, buyers);
        var draft = row.draft();
        if (draft == null || !faults.isEmpty()) {
            return new RowOutcome.Rejected(faults);
        }
        return told.containsKey(draft.line()) || !run.lines().add(draft.line())
                ? RowOutcome.unchanged()
                : RowOutcome.created();
    }

    private static RowOutcome outcome(Posting posting) {
        return switch (posting) {
            case Posting.Created _ -> RowOutcome.created();
            case Posting.Duplicate _ -> RowOutcome.unchanged();
            case Posting.Rejected rejected -> new RowOutcome.Rejected(fields(rejected.faults()));
        };
    }

    private List<Problem.Field> faults(PurchaseRows.Row row, Map<String, PartyId> buyers) {
        if (row.draft() == null) {
            return row.faults();
        }
        if (!run.adds() && !buyers.containsKey(row.buyer())) {
            return List.of(Problem.Field.of("party", "purchase.party", row.buyer()));
        }
        if (row.buyer().length() > LONGEST_CODE) {
            return List.of(Problem.Field.of("party", "text.length", 1, LONGEST_CODE));
        }
        return fields(run.purchases().faults(content(row, STAND_IN)));
    }

    private static PurchaseContent content(PurchaseRows.Row row, PartyId buyer) {
        var draft = Objects.requireNonNull(row.draft());
        return new PurchaseContent(draft.line(), buyer, draft.at(), draft.amount(), draft.details());
    }

    private Map<String, PartyId> known() {
        var codes = rows.stream()
                .filter(row -> row.draft() != null)
                .map(PurchaseRows.Row::buyer)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var actor = run.plan().actor();
        if (run.adds()) {
            return new HashMap<>(run.directory().byNumber(run.key(), codes, actor));
        }
        return run.directory().clusters(ids(codes), actor).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().current()));
    }

    private static Set<PartyId> ids(Collection<String> codes) {
        return codes.stream()
                .filter(code -> ID.matcher(code).matches())
                .map(PartyId::valueOf)
                .collect(Collectors.toSet());
    }

    /** Whoever has sound purchases and is not in the archive yet is added, with the number as the name. */
    private void addMissing(Map<String, PartyId> buyers) {
        if (!run.adds()) {
            return;
        }
        var missing = new LinkedHashMap<String, PartyContent>();
        for (var row : rows) {
            var code = row.buyer();
            if (faults(row, buyers).isEmpty() && !buyers.containsKey(code)) {
                missing.computeIfAbsent(code, this::stranger);
            }
        }
        var ids = run.intake().add(missing.values(), run.plan().actor()).iterator();
        missing.keySet().forEach(code -> buyers.put(code, ids.next()));
    }

    private PartyContent stranger(String code) {
        return new PartyContent(
                run.kind(),
                code,
                List.of(),
                List.of(new PartyContent.Identifier(run.key(), code, false)),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    /** Faults by the names the fields have in files. */
    private static List<Problem.Field> fields(List<Problem.Field> faults) {
        return faults.stream()
                .map(fault -> new Problem.Field(
                        switch (fault.path()) {
                            case "orderNumber" -> "order-number";
                            case "productCode" -> "product-code";
                            case "productName" -> "product-name";
                            default -> fault.path();
                        },
                        fault.code(),
                        fault.values()))
                .toList();
    }
}
