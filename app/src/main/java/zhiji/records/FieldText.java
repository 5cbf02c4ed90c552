package zhiji.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.access.User;
import zhiji.platform.Money;
import zhiji.platform.MoneyText;
import zhiji.platform.NumberText;
import zhiji.platform.Person;
import zhiji.platform.UserId;
import zhiji.platform.WordList;
import zhiji.types.CustomField;
import zhiji.types.FieldType;
import zhiji.types.RecordField;

/** Values as people read them in a table (文本), and back: what is written here is read as the same value. */
public final class FieldText {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "有", "对", "√", "✓");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "无", "無", "错", "×", "✗");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<UserId, String> names = new HashMap<>();
    private final Map<String, UserId> people = new HashMap<>();
    private final Locale language;
    private final ZoneId zone;

    /** @param users everybody who may be named */
    public FieldText(Collection<User> users, Locale language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        var shared = new HashMap<String, Integer>();
        users.forEach(user -> shared.merge(user.displayName(), 1, Integer::sum));
        users.forEach(user -> people.put(user.username(), user.id()));
        for (var user : users) {
            var clear = Integer.valueOf(1).equals(shared.get(user.displayName()))
                    && people.getOrDefault(user.displayName(), user.id()).equals(user.id());
            if (clear) {
                people.put(user.displayName(), user.id());
            }
            names.put(user.id(), clear ? user.displayName() : user.username());
        }
    }

    public String write(RecordField field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Person person -> names.getOrDefault(person.id(), person.displayName());
            case Money money -> money.amount().toPlainString() + " " + money.currency();
            case Map<?, ?> money -> money.get("amount") + " " + money.get("currency");
            case Boolean truth -> yesOrNo(truth);
            case Instant moment -> moment(moment);
            case List<?> several ->
                WordList.write(several.stream()
                        .map(String::valueOf)
                        .map(one -> field.type() == FieldType.CHOICES ? option(field, one) : one)
                        .toList());
            default ->
                switch (field.type()) {
                    case CHOICE -> option(field, value.toString());
                    case MOMENT -> moment(Instant.parse(value.toString()));
                    default -> value.toString();
                };
        };
    }

    /** What a text says; empty if it says nothing that can stand in the field. References are looked up by others. */
    public Optional<JsonNode> read(RecordField field, String text, FieldFormat format) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, URL, PHONE, EMAIL, TIME, REFERENCE -> Optional.of(JSON.stringNode(text));
            case NUMBER, PERCENTAGE -> number(text, format).map(one -> JSON.stringNode(one.toPlainString()));
            case RATING ->
                text.matches("[★⭐]+")
                        ? Optional.of(JSON.numberNode(text.length()))
                        : number(text, format).map(one -> JSON.stringNode(one.toPlainString()));
            case MONEY -> money(text, format);
            case DATE -> format.moments().day(text).map(day -> JSON.stringNode(day.toString()));
            case MOMENT -> format.moments().read(text).map(moment -> JSON.stringNode(moment.toString()));
            case BOOLEAN -> truth(text.toLowerCase(Locale.ROOT));
            case CHOICE -> key(field, text).map(JSON::stringNode);
            case CHOICES -> keys(field, text, format);
            case PERSON -> Optional.ofNullable(people.get(text)).map(id -> JSON.stringNode(id.toString()));
            case TAGS -> Optional.of(words(WordList.read(text)));
            case FORMULA -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String text, FieldFormat format) {
        return NumberText.read(text, format.commaDecimals());
    }

    private static Optional<JsonNode> money(String text, FieldFormat format) {
        return MoneyText.read(text, format.commaDecimals())
                .map(money -> JSON.objectNode()
                        .put("amount", money.amount().toPlainString())
                        .put("currency", money.currency() == null ? format.currency() : money.currency()));
    }

    private static Optional<JsonNode> truth(String text) {
        return YES.contains(text) || NO.contains(text)
                ? Optional.of(JSON.booleanNode(YES.contains(text)))
                : Optional.empty();
    }

    private static Optional<JsonNode> keys(RecordField field, String text, FieldFormat format) {
        var whole = key(field, text);
        if (whole.isPresent()) {
            return Optional.of(words(List.of(whole.get())));
        }
        var keys = WordList.read(text).stream()
                .map(word -> key(field, format.meant(word)))
                .toList();
        return keys.stream().allMatch(Optional::isPresent)
                ? Optional.of(words(keys.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private static JsonNode words(Collection<String> words) {
        var array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }

    /** The option that is called so in any language; the key goes before names. */
    private static Optional<String> key(RecordField field, String text) {
        var exact = field.options().stream().map(RecordField.Option::key).filter(text::equals);
        var named = field.custom() == null
                ? Stream.<String>empty()
                : field.custom().settings().choices().stream()
                        .filter(option -> option.labels().all().stream().anyMatch(text::equalsIgnoreCase))
                        .map(CustomField.Option::key);
        return Stream.concat(exact, named).findFirst();
    }

    /** The name of an option where it leads back to it. */
    private String option(RecordField field, String key) {
        return field.custom() == null
                ? key
                : field.custom().settings().choices().stream()
                        .filter(option -> option.key().equals(key))
                        .map(option -> option.labels().in(language))
                        .filter(label -> key(field, label).filter(key::equals).isPresent())
                        .findFirst()
                        .orElse(key);
    }

    private String yesOrNo(boolean truth) {
        if (language.equals(Locale.ENGLISH)) {
            return truth ? "yes" : "no";
        }
        return truth ? "是" : "否";
    }

    /** In the zone of the reader, exactly; old offsets with seconds are no such thing. */
    private String moment(Instant moment) {
        var local = moment.atZone(zone).toOffsetDateTime();
        var wholeMinutes = local.getOffset().getTotalSeconds() % 60 == 0;
        return (wholeMinutes ? local : moment.atOffset(ZoneOffset.UTC)).toString();
    }
}
