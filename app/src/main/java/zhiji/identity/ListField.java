package zhiji.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import zhiji.archive.PartyContent;

/** A field of which a profile shows the values of all members, each once. */
record ListField<T>(
        String name, Function<PartyContent, List<T>> items, Function<T, String> value, BinaryOperator<T> joined) {

    static final ListField<PartyContent.Name> NAMES =
            new ListField<>("names", PartyContent::names, PartyContent.Name::value, (one, other) -> one);
    static final ListField<PartyContent.Identifier> IDENTIFIERS = new ListField<>(
            "identifiers", PartyContent::identifiers, one -> one.scheme() + " " + one.value(), (one, other) -> one);
    static final ListField<PartyContent.Contact> CONTACTS =
            new ListField<>("contacts", PartyContent::contacts, PartyContent.Contact::value, ListField::joined);
    static final ListField<PartyContent.Address> ADDRESSES =
            new ListField<>("addresses", PartyContent::addresses, PartyContent.Address::text, (one, other) -> one);
    static final ListField<String> TAGS = new ListField<>("tags", PartyContent::tags, tag -> tag, (one, other) -> one);

    static final List<ListField<?>> ALL = List.of(NAMES, IDENTIFIERS, CONTACTS, ADDRESSES, TAGS);

    /** The keys of all values of all lists. */
    static Set<String> keys(PartyContent content) {
        var keys = new LinkedHashSet<String>();
        ALL.forEach(field -> field.addKeys(content, keys));
        return keys;
    }

    String key(T item) {
        return name + " " + value.apply(item);
    }

    /** The items of all lists, each once, those that were struck left out. */
    List<T> union(Collection<List<T>> lists, Set<String> struck) {
        var items = new LinkedHashMap<String, T>();
        for (var list : lists) {
            list.forEach(item -> items.merge(key(item), item, joined));
        }
        items.keySet().removeAll(struck);
        return new ArrayList<>(items.values());
    }

    /** The list of one party after a change from {@code before} to {@code after} of a list that holds others' items too. */
    List<T> changed(List<T> own, List<T> before, List<T> after) {
        var items = new LinkedHashMap<String, T>();
        own.forEach(item -> items.put(key(item), item));
        before.forEach(item -> {
            if (after.stream().noneMatch(kept -> key(kept).equals(key(item)))) {
                items.remove(key(item));
            }
        });
        after.stream().filter(item -> !before.contains(item)).forEach(item -> items.put(key(item), item));
        return new ArrayList<>(items.values());
    }

    private void addKeys(PartyContent content, Set<String> keys) {
        items.apply(content).forEach(item -> keys.add(key(item)));
    }

    /** Who asked once not to be contacted is not contacted. */
    private static PartyContent.Contact joined(PartyContent.Contact one, PartyContent.Contact other) {
        return new PartyContent.Contact(
                one.kind(),
                one.value(),
                one.holder() == null ? other.holder() : one.holder(),
                one.primary(),
                one.invalid(),
                one.optedOut() || other.optedOut());
    }
}
