package zhiji.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.access.FieldRule;
import zhiji.platform.Actor;
import zhiji.platform.Mask;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.types.Visibility;

/** Keeps back what somebody may not know of a party, when it is shown and when it is written again. */
@Component
public class PartyGuard {

    private static final List<String> PARTS = List.of(
            "kind", "name", "names", "identifiers", "contacts", "addresses", "owner", "tags", "source", "remarks");

    private static final String CUSTOM = "custom.";

    private final Visibility visibility;

    PartyGuard(Visibility visibility) {
        this.visibility = visibility;
    }

    /** A party as somebody may see it: some parts masked, some left out. */
    public PartyContent seen(PartyContent content, Actor actor) {
        return kept(content, actor, true);
    }

    /** As {@link #seen(PartyContent, Actor)}. */
    public Party seen(Party party, Actor actor) {
        return party.with(seen(party.content(), actor));
    }

    PartyRow seen(PartyRow row, Actor actor) {
        var cut = new Cut(actor, true);
        var contact = row.contact();
        var rule = rule("contacts", actor);
        return new PartyRow(
                row.id(),
                row.kind(),
                cut.name(row.name()),
                isPlain("city", actor) ? row.city() : null,
                cut.owner(row.owner()),
                cut.list("tags", row.tags(), Mask::text),
                row.createdAt(),
                row.updatedAt(),
                contact == null || rule == FieldRule.HIDDEN ? null : rule.isPlain() ? contact : masked(contact));
    }

    private static PartyRow.Contact masked(PartyRow.Contact contact) {
        var whole = masked(
                new PartyContent.Contact(contact.kind(), contact.value(), contact.holder(), false, false, false));
        return new PartyRow.Contact(whole.kind(), whole.value(), whole.holder());
    }

    /** @throws Problem if parties are searched by what the actor may not know */
    void refuseUnknown(PartyFilter filter, Actor actor) {
        refuseUnknown("owner", filter.owner(), actor);
        refuseUnknown("tag", filter.tag(), actor);
        refuseUnknown("city", filter.city(), actor);
    }

    private void refuseUnknown(String name, @Nullable Object value, Actor actor) {
        if (value != null && !isPlain(name.equals("tag") ? "tags" : name, actor)) {
            throw Problem.invalid(List.of(Problem.Field.of(name, "filter.unknown-field", name)));
        }
    }

    /** Of a party only what somebody may know, as if nothing else had been written. */
    public PartyContent known(PartyContent content, Actor actor) {
        return kept(content, actor, false);
    }

    /** Whether somebody may know a part of parties, and so search by it. */
    public boolean isPlain(String part, Actor actor) {
        return rule(part, actor).isPlain();
    }

    /**
     * What is written when somebody changed a party that they saw in parts: the others stay as they are.
     *
     * @throws Problem if they changed what they may not
     */
    PartyContent merged(PartyContent before, PartyContent written, Actor actor) {
        var closed = closed(before, written, actor);
        if (closed.isEmpty()) {
            return written;
        }
        var seen = seen(before, actor);
        var faults = new ArrayList<Problem.Field>();
        for (var part : closed) {
            var now = value(written, part);
            if (!same(now, value(seen, part)) && !same(now, value(before, part))) {
                faults.add(Problem.Field.of(part, "field.kept-back"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var custom = new TreeMap<>(written.customValues());
        closed.stream().filter(part -> part.startsWith(CUSTOM)).forEach(part -> {
            custom.remove(part.substring(CUSTOM.length()));
            var kept = before.customValues().get(part.substring(CUSTOM.length()));
            if (kept != null) {
                custom.put(part.substring(CUSTOM.length()), kept);
            }
        });
        return new PartyContent(
                closed.contains("kind") ? before.kind() : written.kind(),
                closed.contains("name") ? before.name() : written.name(),
                closed.contains("names") ? before.names() : written.names(),
                closed.contains("identifiers") ? before.identifiers() : written.identifiers(),
                closed.contains("contacts") ? before.contacts() : written.contacts(),
                closed.contains("addresses") ? before.addresses() : written.addresses(),
                closed.contains("owner") ? before.ownerId() : written.ownerId(),
                closed.contains("tags") ? before.tags() : written.tags(),
                closed.contains("source") ? before.source() : written.source(),
                closed.contains("remarks") ? before.remarks() : written.remarks(),
                custom);
    }

    /** @throws Problem if a new party says what the actor may not write */
    void refuseKeptBack(PartyContent written, Actor actor) {
        var faults = closed(written, written, actor).stream()
                .filter(part -> rule(part, actor) != FieldRule.MASKED && !isRequired(part))
                .filter(part -> !isEmpty(value(written, part)))
                .map(part -> Problem.Field.of(part, "field.kept-back"))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static boolean isRequired(String part) {
        return part.equals("kind") || part.equals("name");
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof List<?> many && many.isEmpty());
    }

    private List<String> closed(PartyContent before, PartyContent written, Actor actor) {
        var closed = new ArrayList<String>();
        PARTS.stream().filter(part -> rule(part, actor) != FieldRule.OPEN).forEach(closed::add);
        var keys = new java.util.TreeSet<String>();
        keys.addAll(before.customValues().keySet());
        keys.addAll(written.customValues().keySet());
        keys.stream()
                .map(key -> CUSTOM + key)
                .filter(part -> rule(part, actor) != FieldRule.OPEN)
                .forEach(closed::add);
        return closed;
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return java.util.Objects.equals(left, right);
    }

    private static @Nullable Object value(PartyContent content, String part) {
        return switch (part) {
            case "kind" -> content.kind();
            case "name" -> content.name();
            case "names" -> content.names();
            case "identifiers" -> content.identifiers();
            case "contacts" -> content.contacts();
            case "addresses" -> content.addresses();
            case "owner" -> content.ownerId();
            case "tags" -> content.tags();
            case "source" -> content.source();
            case "remarks" -> content.remarks();
            default -> content.customValues().get(part.substring(CUSTOM.length()));
        };
    }

    private FieldRule rule(String part, Actor actor) {
        return visibility.rule(actor, ArchiveTypes.PARTIES, part);
    }

    private PartyContent kept(PartyContent content, Actor actor, boolean masked) {
        var cut = new Cut(actor, masked);
        return new PartyContent(
                content.kind(),
                cut.name(content.name()),
                cut.list("names", content.names(), name -> new PartyContent.Name(name.kind(), Mask.text(name.value()))),
                cut.list("identifiers", content.identifiers(), PartyGuard::masked),
                cut.list("contacts", content.contacts(), PartyGuard::masked),
                cut.list("addresses", content.addresses(), PartyGuard::masked),
                cut.owner(content.ownerId()),
                cut.list("tags", content.tags(), Mask::text),
                cut.text("source", content.source()),
                cut.text("remarks", content.remarks()),
                content.custom() == null ? null : cut.custom(content.customValues()));
    }

    private static PartyContent.Identifier masked(PartyContent.Identifier identifier) {
        return new PartyContent.Identifier(
                identifier.scheme(), Mask.number(identifier.value()), identifier.unverified());
    }

    private static PartyContent.Contact masked(PartyContent.Contact contact) {
        var value = contact.value();
        var holder = contact.holder();
        return new PartyContent.Contact(
                contact.kind(),
                contact.kind() == ContactKind.PHONE ? Mask.number(value) : Mask.mail(value),
                holder == null ? null : Mask.text(holder),
                contact.primary(),
                contact.invalid(),
                contact.optedOut());
    }

    private static PartyContent.Address masked(PartyContent.Address address) {
        return new PartyContent.Address(
                Mask.text(address.text()), null, address.province(), address.city(), null, address.primary());
    }

    /** Cuts parts down to what an actor may see or, without masks, may know. */
    private final class Cut {

        private final Actor actor;
        private final boolean masks;

        Cut(Actor actor, boolean masks) {
            this.actor = actor;
            this.masks = masks;
        }

        String name(String name) {
            return isPlain("name", actor) ? name : Mask.text(rule("name", actor) == FieldRule.MASKED ? name : "");
        }

        <T> List<T> list(String part, List<T> items, java.util.function.UnaryOperator<T> mask) {
            var rule = rule(part, actor);
            if (rule.isPlain()) {
                return items;
            }
            return rule == FieldRule.MASKED && masks ? items.stream().map(mask).toList() : List.of();
        }

        @Nullable
        String text(String part, @Nullable String text) {
            var rule = rule(part, actor);
            if (rule.isPlain() || text == null) {
                return text;
            }
            return rule == FieldRule.MASKED && masks ? Mask.text(text) : null;
        }

        @Nullable
        UserId owner(@Nullable UserId owner) {
            return isPlain("owner", actor) ? owner : null;
        }

        Map<String, JsonNode> custom(Map<String, JsonNode> values) {
            var kept = new TreeMap<String, JsonNode>();
            values.forEach((key, value) -> {
                var rule = rule(CUSTOM + key, actor);
                if (rule.isPlain()) {
                    kept.put(key, value);
                } else if (rule == FieldRule.MASKED && masks) {
                    var text = value.isString() ? value.stringValue() : "";
                    kept.put(key, JsonNodeFactory.instance.stringNode(String.valueOf(Mask.value(text))));
                }
            });
            return kept;
        }
    }
}
