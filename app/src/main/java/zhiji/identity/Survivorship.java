package zhiji.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.archive.NameKind;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;

/** What the profile of one customer shows (取值) when several parties with different values are that customer. */
final class Survivorship {

    private static final Comparator<Party> TRUST = Comparator.comparing(
                    (Party party) -> CreditCodes.of(party.content()).isEmpty())
            .thenComparing(Party::createdVia);

    private final Group group;
    private final Map<PartyId, HandEdit> edits;
    private final FieldRules rules;
    private final Set<String> struck;

    Survivorship(Group group, Map<PartyId, HandEdit> edits, FieldRules rules) {
        this.group = group;
        this.edits = edits;
        this.rules = rules;
        struck = group.members().stream()
                .flatMap(party -> edit(party.id()).struck().stream())
                .collect(Collectors.toCollection(HashSet::new));
        // What the party itself says stands, even if it was struck out of another's profile once.
        struck.removeAll(ListField.keys(group.members().getFirst().content()));
    }

    /** A value of a field, the party it comes from and why it is the one. */
    record Pick(@Nullable Object value, PartyId from, Rule rule) {}

    PartyContent content() {
        var edit = edit(group.survivor());
        return edit.shown() != null && edit.shownFor().equals(group.key()) ? edit.shown() : byRules();
    }

    /** A field, how it is read, and by which rule its value is chosen. */
    private record Asked(String key, Function<PartyContent, @Nullable Object> value, Rule rule) {

        @Nullable
        Object of(PartyContent content) {
            return value.apply(content);
        }

        String text(Party party) {
            return String.valueOf(of(party.content()));
        }
    }

    /** The value that the rules choose. */
    Pick pick(ScalarField field) {
        return pick(new Asked(field.key(), field::of, rules.of(field)));
    }

    /** The same for a field of one's own. */
    Pick pickCustom(String key) {
        return pick(new Asked(
                HandEdit.CUSTOM + key, content -> HandEdit.custom(content).get(key), rules.custom()));
    }

    private Pick pick(Asked field) {
        var told = group.members().stream()
                .filter(party -> field.of(party.content()) != null)
                .toList();
        if (told.isEmpty()) {
            return new Pick(null, group.survivor(), Rule.ONLY);
        }
        var byHand = byHand(field);
        if (byHand != null) {
            return new Pick(field.of(byHand.content()), byHand.id(), Rule.BY_HAND);
        }
        var first = told.getFirst();
        if (told.stream().allMatch(party -> Objects.equals(field.of(party.content()), field.of(first.content())))) {
            return new Pick(field.of(first.content()), first.id(), Rule.ONLY);
        }
        return byRule(field, told);
    }

    private Pick byRule(Asked field, List<Party> told) {
        var chosen = switch (field.rule()) {
            case MOST_TRUSTED ->
                told.stream()
                        .min(TRUST.thenComparing(
                                Comparator.comparing(Party::updatedAt).reversed()));
            case MOST_COMPLETE ->
                told.stream()
                        .max(Comparator.comparingInt(
                                        (Party party) -> field.text(party).length())
                                .thenComparing(Party::updatedAt));
            case OLDEST -> told.stream().min(Comparator.comparing(Party::createdAt));
            case NEWEST -> told.stream().max(Comparator.comparing(Party::updatedAt));
            default -> told.stream().findFirst();
        };
        var from = chosen.orElseThrow();
        var value = field.rule() == Rule.ALL
                ? told.stream().map(field::text).distinct().collect(Collectors.joining("\n"))
                : field.of(from.content());
        return new Pick(value, from.id(), field.rule());
    }

    /** The party whose value was written or chosen last by somebody. */
    private @Nullable Party byHand(Asked field) {
        Party chosen = null;
        var latest = Instant.MIN;
        for (var party : group.members()) {
            var written = edit(party.id()).fields().get(field.key());
            if (written != null && written.isAfter(latest)) {
                latest = written;
                chosen = party;
            }
        }
        for (var merge : group.merges()) {
            var choice = merge.choices().get(field.key());
            var party = group.members().stream()
                    .filter(member -> member.id().equals(choice))
                    .findFirst();
            if (party.isPresent() && merge.at().isAfter(latest)) {
                latest = merge.at();
                chosen = party.get();
            }
        }
        return chosen;
    }

    private PartyContent byRules() {
        var name = String.valueOf(pick(ScalarField.NAME).value());
        return new PartyContent(
                (PartyKind) Objects.requireNonNull(pick(ScalarField.KIND).value()),
                name,
                names(name),
                union(ListField.IDENTIFIERS),
                onePrimary(union(ListField.CONTACTS), PartyContent.Contact::primary, Survivorship::secondary),
                onePrimary(union(ListField.ADDRESSES), PartyContent.Address::primary, Survivorship::secondary),
                (UserId) pick(ScalarField.OWNER).value(),
                union(ListField.TAGS),
                (String) pick(ScalarField.SOURCE).value(),
                (String) pick(ScalarField.REMARKS).value(),
                custom());
    }

    private Map<String, JsonNode> custom() {
        var values = new TreeMap<String, JsonNode>();
        for (var party : group.members()) {
            for (var key : HandEdit.custom(party.content()).keySet()) {
                if (pickCustom(key).value() instanceof JsonNode value) {
                    values.put(key, value);
                }
            }
        }
        return values;
    }

    /** The other names of all members, and what they are called when that is not what is shown. */
    private List<PartyContent.Name> names(String shown) {
        var called = group.members().stream()
                .map(party -> List.of(
                        new PartyContent.Name(NameKind.ALSO, party.content().name())));
        var lists = Stream.concat(
                        group.members().stream().map(party -> party.content().names()), called)
                .toList();
        var names = ListField.NAMES.union(lists, struck);
        names.removeIf(name -> name.value().equals(shown));
        return names;
    }

    private <T> List<T> union(ListField<T> field) {
        return field.union(
                group.members().stream()
                        .map(party -> field.items().apply(party.content()))
                        .toList(),
                struck);
    }

    private static <T> List<T> onePrimary(List<T> items, Function<T, Boolean> primary, UnaryOperator<T> secondary) {
        var result = new ArrayList<T>();
        var found = false;
        for (var item : items) {
            result.add(found && primary.apply(item) ? secondary.apply(item) : item);
            found |= primary.apply(item);
        }
        return result;
    }

    private static PartyContent.Contact secondary(PartyContent.Contact contact) {
        return new PartyContent.Contact(
                contact.kind(), contact.value(), contact.holder(), false, contact.invalid(), contact.optedOut());
    }

    private static PartyContent.Address secondary(PartyContent.Address address) {
        return new PartyContent.Address(
                address.text(), address.divisionCode(), address.province(), address.city(), address.district(), false);
    }

    private HandEdit edit(PartyId party) {
        return edits.getOrDefault(party, HandEdit.NONE);
    }
}
