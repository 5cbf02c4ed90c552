package zhiji.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiji.access.User;
import zhiji.imports.ImportPlan;
import zhiji.imports.ImportRow;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Reads parties from the cells of rows. */
final class PartyRows {

    private static final Pattern LIST = Pattern.compile("[,;、，；\\n]");
    private static final Set<String> ORGANISATION =
            Set.of("organisation", "organization", "company", "单位", "企业", "公司", "組織", "组织", "單位", "企業");
    private static final Set<String> PERSON = Set.of("person", "individual", "个人", "個人", "人");
    private static final Set<String> HOUSEHOLD = Set.of("household", "family", "家庭");

    /** What stands in for the content of a row that is rejected. */
    private static final PartyContent NOBODY = PartyContent.named(PartyKind.PERSON, "?");

    private static final SearchIndex NOTHING = new SearchIndex("", "", List.of());

    private final ImportPlan plan;
    private final PartyKind kind;
    private final Function<PartyContent, List<Long>> keys;
    private final Map<String, UserId> owners = new HashMap<>();

    PartyRows(ImportPlan plan, PartyKind kind, List<User> users, Function<PartyContent, List<Long>> keys) {
        this.plan = plan;
        this.kind = kind;
        this.keys = keys;
        users.forEach(user -> owners.putIfAbsent(user.displayName(), user.id()));
        users.forEach(user -> owners.put(user.username(), user.id()));
    }

    /** What a row says of a party, in its kept form; the faults stand under the fields of the file. */
    record Row(PartyContent content, SearchIndex index, List<Long> keys, List<Problem.Field> faults) {

        /** The number of a scheme the row gives; empty when none. */
        String number(String scheme) {
            return content.identifiers().stream()
                    .filter(identifier -> identifier.scheme().equals(scheme))
                    .findFirst()
                    .map(PartyContent.Identifier::value)
                    .orElse("");
        }
    }

    List<Row> read(List<ImportRow> rows) {
        return rows.stream().map(this::read).toList();
    }

    private Row read(ImportRow row) {
        var faults = new ArrayList<Problem.Field>();
        var told = kind(row, faults);
        var owner = owner(row, faults);
        if (plan.value(row, PartyFields.NAME).isEmpty()) {
            faults.add(Problem.Field.of(PartyFields.NAME, "required"));
        }
        if (!faults.isEmpty()) {
            return new Row(NOBODY, NOTHING, List.of(), faults);
        }
        var written = new PartyContent(
                told,
                plan.value(row, PartyFields.NAME),
                names(row),
                identifiers(row),
                contacts(row),
                addresses(row),
                owner,
                tags(row),
                source(row),
                remarks(row));
        var result = tolerant(written);
        result.faults().forEach(fault -> faults.add(named(fault, written)));
        return faults.isEmpty()
                ? new Row(result.content(), SearchIndex.of(result.content()), keys.apply(result.content()), faults)
                : new Row(NOBODY, NOTHING, List.of(), faults);
    }

    /** A number that fails its check is kept as written and marked: a customer is not lost for a typing error. */
    private static ContentCheck.Result tolerant(PartyContent written) {
        var strict = ContentCheck.of(written);
        if (strict.faults().isEmpty()) {
            return strict;
        }
        var paths = strict.faults().stream().map(Problem.Field::path).toList();
        var identifiers = new ArrayList<PartyContent.Identifier>();
        for (var identifier : written.identifiers()) {
            var unsound = identifier.scheme().equals(IdentifierScheme.CREDIT_CODE)
                    && paths.contains("identifiers[" + identifiers.size() + "].value");
            identifiers.add(new PartyContent.Identifier(identifier.scheme(), identifier.value(), unsound));
        }
        var contacts = new ArrayList<PartyContent.Contact>();
        for (var contact : written.contacts()) {
            var unsound = paths.contains("contacts[" + contacts.size() + "].value");
            contacts.add(new PartyContent.Contact(
                    contact.kind(), contact.value(), contact.holder(), contact.primary(), unsound, false));
        }
        return ContentCheck.of(new PartyContent(
                written.kind(),
                written.name(),
                written.names(),
                identifiers,
                contacts,
                written.addresses(),
                written.ownerId(),
                written.tags(),
                written.source(),
                written.remarks()));
    }

    private PartyKind kind(ImportRow row, List<Problem.Field> faults) {
        var told = plan.value(row, PartyFields.KIND).toLowerCase(Locale.ROOT);
        if (told.isEmpty()) {
            return kind;
        }
        if (ORGANISATION.contains(told)) {
            return PartyKind.ORGANISATION;
        }
        if (PERSON.contains(told)) {
            return PartyKind.PERSON;
        }
        if (!HOUSEHOLD.contains(told)) {
            faults.add(Problem.Field.of(PartyFields.KIND, "import.kind", told));
        }
        return PartyKind.HOUSEHOLD;
    }

    private List<PartyContent.Name> names(ImportRow row) {
        var names = new ArrayList<PartyContent.Name>();
        PartyFields.NAMES.forEach((field, kind) -> {
            var name = plan.value(row, field);
            if (!name.isEmpty()) {
                names.add(new PartyContent.Name(kind, name));
            }
        });
        return names;
    }

    private List<PartyContent.Identifier> identifiers(ImportRow row) {
        var identifiers = new ArrayList<PartyContent.Identifier>();
        for (var scheme : PartyImport.KEYS) {
            var number = plan.value(row, scheme);
            if (!number.isEmpty()) {
                identifiers.add(new PartyContent.Identifier(scheme, number, false));
            }
        }
        return identifiers;
    }

    private List<PartyContent.Contact> contacts(ImportRow row) {
        var holder = plan.value(row, PartyFields.HOLDER);
        var contacts = new ArrayList<PartyContent.Contact>();
        add(ContactKind.PHONE, plan.values(row, PartyFields.PHONE), holder, contacts);
        add(ContactKind.EMAIL, plan.values(row, PartyFields.EMAIL), holder, contacts);
        return contacts;
    }

    private static void add(ContactKind kind, List<String> cells, String holder, List<PartyContent.Contact> contacts) {
        var first = true;
        for (var cell : cells) {
            for (var value : LIST.splitAsStream(cell).toList()) {
                if (!value.isBlank()) {
                    var answers = holder.isEmpty() ? null : holder;
                    contacts.add(new PartyContent.Contact(kind, value.strip(), answers, first, false, false));
                    first = false;
                }
            }
        }
    }

    /** A city without an address is an address of its own. */
    private List<PartyContent.Address> addresses(ImportRow row) {
        var city = plan.value(row, PartyFields.CITY);
        var texts = plan.values(row, PartyFields.ADDRESS);
        var addresses = new ArrayList<PartyContent.Address>();
        for (var text : texts.isEmpty() && !city.isEmpty() ? List.of(city) : texts) {
            var first = addresses.isEmpty();
            var of = first && !city.isEmpty() ? city : null;
            addresses.add(new PartyContent.Address(text, null, null, of, null, first));
        }
        return addresses;
    }

    private @Nullable UserId owner(ImportRow row, List<Problem.Field> faults) {
        var name = plan.value(row, PartyFields.OWNER);
        if (name.isEmpty()) {
            return null;
        }
        var owner = owners.get(name);
        if (owner == null) {
            faults.add(Problem.Field.of(PartyFields.OWNER, "import.owner", name));
        }
        return owner;
    }

    private List<String> tags(ImportRow row) {
        return plan.values(row, PartyFields.TAGS).stream()
                .flatMap(LIST::splitAsStream)
                .filter(tag -> !tag.isBlank())
                .toList();
    }

    private @Nullable String source(ImportRow row) {
        var told = plan.value(row, PartyFields.SOURCE);
        var source = told.isEmpty() ? plan.settings().source() : told;
        return source.isBlank() ? null : source;
    }

    /** Somebody to ask for, but no way to reach them: kept here rather than lost. */
    private @Nullable String remarks(ImportRow row) {
        var remarks = plan.value(row, PartyFields.REMARKS);
        var holder = plan.value(row, PartyFields.HOLDER);
        var reachable = !plan.values(row, PartyFields.PHONE).isEmpty()
                || !plan.values(row, PartyFields.EMAIL).isEmpty();
        if (holder.isEmpty() || reachable) {
            return remarks.isEmpty() ? null : remarks;
        }
        return remarks.isEmpty() ? "联系人：" + holder : remarks + "\n联系人：" + holder;
    }

    /** A fault by the field of the file it comes from. */
    private static Problem.Field named(Problem.Field fault, PartyContent written) {
        var path = fault.path();
        var bracket = path.indexOf('[');
        if (bracket < 0) {
            return fault;
        }
        var index = Integer.parseInt(path.substring(bracket + 1, path.indexOf(']')));
        var field = switch (path.substring(0, bracket)) {
            case "identifiers" -> written.identifiers().get(index).scheme();
            case "contacts" ->
                written.contacts().get(index).kind() == ContactKind.PHONE ? PartyFields.PHONE : PartyFields.EMAIL;
            case "addresses" -> PartyFields.ADDRESS;
            case "tags" -> PartyFields.TAGS;
            case "names" -> nameField(written.names().get(index).kind());
            default -> path;
        };
        return new Problem.Field(field, fault.code(), fault.values());
    }

    private static String nameField(NameKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "-name";
    }
}
