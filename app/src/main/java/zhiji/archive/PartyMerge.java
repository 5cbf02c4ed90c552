package zhiji.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.imports.ImportPlan;

/**
 * What becomes of a party when a row of a file speaks of it: what the row says replaces what there was, where there may
 * be several the row adds its own; what the row does not say stays.
 */
final class PartyMerge {

    private PartyMerge() {}

    static PartyContent merged(PartyContent before, PartyContent told, ImportPlan plan) {
        return new PartyContent(
                plan.has(PartyFields.KIND) ? told.kind() : before.kind(),
                told.name(),
                names(before.names(), told.names()),
                identifiers(before.identifiers(), told.identifiers()),
                contacts(before.contacts(), told.contacts()),
                addresses(before.addresses(), told.addresses()),
                told.ownerId() == null ? before.ownerId() : told.ownerId(),
                union(before.tags(), told.tags()),
                given(before.source(), plan.has(PartyFields.SOURCE) ? told.source() : null),
                given(before.remarks(), told.remarks()),
                custom(before.customValues(), told.customValues()));
    }

    /** The party with what the row says where the party says nothing; whatever is there stays. */
    static PartyContent filled(PartyContent before, PartyContent told) {
        return new PartyContent(
                before.kind(),
                before.name(),
                missing(before.names(), told.names(), PartyContent.Name::kind),
                missing(before.identifiers(), told.identifiers(), PartyContent.Identifier::scheme),
                missing(before.contacts(), told.contacts(), PartyContent.Contact::kind),
                before.addresses().isEmpty() ? told.addresses() : before.addresses(),
                before.ownerId() == null ? told.ownerId() : before.ownerId(),
                before.tags().isEmpty() ? told.tags() : before.tags(),
                given(told.source(), before.source()),
                given(told.remarks(), before.remarks()),
                custom(told.customValues(), before.customValues()));
    }

    /** What there is, and what is told of kinds of which there is none. */
    private static <T> List<T> missing(List<T> before, List<T> told, Function<T, ?> kind) {
        var known = before.stream().map(kind).collect(Collectors.toSet());
        var all = new ArrayList<>(before);
        told.stream().filter(one -> !known.contains(kind.apply(one))).forEach(all::add);
        return all;
    }

    private static List<PartyContent.Name> names(List<PartyContent.Name> before, List<PartyContent.Name> told) {
        var names = new ArrayList<>(before);
        for (var name : told) {
            if (!names.contains(name)) {
                names.removeIf(other -> other.kind() == name.kind() && name.kind() != NameKind.FORMER);
                names.add(name);
            }
        }
        return names;
    }

    private static List<PartyContent.Identifier> identifiers(
            List<PartyContent.Identifier> before, List<PartyContent.Identifier> told) {
        var identifiers = new ArrayList<>(before);
        for (var identifier : told) {
            if (!identifiers.contains(identifier)) {
                identifiers.removeIf(other -> other.scheme().equals(identifier.scheme()));
                identifiers.add(identifier);
            }
        }
        return identifiers;
    }

    private static List<PartyContent.Contact> contacts(
            List<PartyContent.Contact> before, List<PartyContent.Contact> told) {
        var contacts = new ArrayList<>(before);
        for (var contact : told) {
            var known = contacts.stream()
                    .anyMatch(other ->
                            other.kind() == contact.kind() && other.value().equals(contact.value()));
            if (!known) {
                var first = contacts.stream().noneMatch(other -> other.kind() == contact.kind() && other.primary());
                contacts.add(new PartyContent.Contact(
                        contact.kind(),
                        contact.value(),
                        contact.holder(),
                        first,
                        contact.invalid(),
                        contact.optedOut()));
            }
        }
        return contacts;
    }

    private static List<PartyContent.Address> addresses(
            List<PartyContent.Address> before, List<PartyContent.Address> told) {
        var addresses = new ArrayList<>(before);
        for (var address : told) {
            if (addresses.stream().noneMatch(other -> other.text().equals(address.text()) || isIn(address, other))) {
                addresses.add(new PartyContent.Address(
                        address.text(),
                        address.divisionCode(),
                        address.province(),
                        address.city(),
                        address.district(),
                        addresses.isEmpty()));
            }
        }
        return addresses;
    }

    /** A city alone says nothing new of somebody who has an address there. */
    private static boolean isIn(PartyContent.Address told, PartyContent.Address known) {
        return told.text().equals(told.city()) && told.text().equals(known.city());
    }

    private static List<String> union(Collection<String> before, Collection<String> told) {
        var all = new LinkedHashSet<>(before);
        all.addAll(told);
        return List.copyOf(all);
    }

    private static Map<String, JsonNode> custom(Map<String, JsonNode> before, Map<String, JsonNode> told) {
        var all = new HashMap<>(before);
        all.putAll(told);
        return all;
    }

    private static @Nullable String given(@Nullable String before, @Nullable String told) {
        return told == null ? before : told;
    }
}
