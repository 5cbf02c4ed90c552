package zhiji.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import zhiji.access.Users;
import zhiji.imports.ImportChoices;
import zhiji.imports.ImportColumn;
import zhiji.imports.ImportField;
import zhiji.imports.ImportPlan;
import zhiji.imports.ImportTarget;
import zhiji.platform.Problem;
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

    private final PartyStore store;
    private final PartyDirectory directory;
    private final PartyHistory history;
    private final PartyIntake intake;
    private final Users users;
    private final PartyWatch watch;

    PartyImport(
            PartyStore store,
            PartyDirectory directory,
            PartyHistory history,
            PartyIntake intake,
            Users users,
            PartyWatch watch) {
        this.store = store;
        this.directory = directory;
        this.history = history;
        this.intake = intake;
        this.users = users;
        this.watch = watch;
    }

    @Override
    public String key() {
        return "parties";
    }

    @Override
    public List<ImportField> fields() {
        return PartyFields.ALL;
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
        return KEYS.stream()
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
        if (key != null && !KEYS.contains(key)) {
            faults.add(Problem.Field.of("key", "enumeration.unknown", key));
        } else if (key == null ? settings.mode() == ImportChoices.Mode.UPDATE : !plan.has(key)) {
            faults.add(Problem.Field.of("key", "import.key-missing", key == null ? KEYS.getFirst() : key));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var rows = new PartyRows(plan, kind.orElseThrow(), users.all(), watch::marks);
        var run = new PartyChunk.Run(plan, store, directory, history, intake, watch);
        return chunk -> new PartyChunk(run, rows.read(chunk));
    }
}
