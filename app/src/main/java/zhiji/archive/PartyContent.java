package zhiji.archive;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Required;
import zhiji.platform.UserId;

/**
 * Everything about a party that people write; missing lists are empty ones. Custom fields stand by their keys; without them those
 * of the party stay as they are.
 */
public record PartyContent(
        PartyKind kind,
        String name,
        List<Name> names,
        List<Identifier> identifiers,
        List<Contact> contacts,
        List<Address> addresses,
        @Nullable UserId ownerId,
        List<String> tags,
        @Nullable String source,
        @Nullable String remarks,
        @Nullable Map<String, JsonNode> custom) {

    public PartyContent {
        Required.value("kind", kind);
        Required.text("name", name);
        names = copy(names);
        identifiers = copy(identifiers);
        contacts = copy(contacts);
        addresses = copy(addresses);
        tags = copy(tags);
        custom = custom == null ? null : Map.copyOf(custom);
    }

    /** Without custom fields. */
    public PartyContent(
            PartyKind kind,
            String name,
            List<Name> names,
            List<Identifier> identifiers,
            List<Contact> contacts,
            List<Address> addresses,
            @Nullable UserId ownerId,
            List<String> tags,
            @Nullable String source,
            @Nullable String remarks) {
        this(kind, name, names, identifiers, contacts, addresses, ownerId, tags, source, remarks, null);
    }

    /** The custom fields; none where nothing was said of them. */
    Map<String, JsonNode> customValues() {
        return custom == null ? Map.of() : custom;
    }

    PartyContent ownedBy(@Nullable UserId other) {
        return new PartyContent(
                kind, name, names, identifiers, contacts, addresses, other, tags, source, remarks, custom);
    }

    PartyContent with(Map<String, JsonNode> values) {
        return new PartyContent(
                kind, name, names, identifiers, contacts, addresses, ownerId, tags, source, remarks, values);
    }

    /** Another name (别名) of a party. */
    public record Name(NameKind kind, String value) {

        public Name {
            Required.value("kind", kind);
            Required.text("value", value);
        }
    }

    /**
     * A number (标识) by which others know a party; the scheme says whose number it is. An unverified one is kept as
     * written although it fails its check.
     */
    public record Identifier(String scheme, String value, boolean unverified) {

        public Identifier {
            Required.text("scheme", scheme);
            Required.text("value", value);
        }
    }

    /** A way to reach a party (联系方式); the holder is who answers there. An invalid one is kept as written. */
    public record Contact(
            ContactKind kind,
            String value,
            @Nullable String holder,
            boolean primary,
            boolean invalid,
            boolean optedOut) {

        public Contact {
            Required.value("kind", kind);
            Required.text("value", value);
        }
    }

    /** An address (地址) as written, with its administrative division where it is known. */
    public record Address(
            String text,
            @Nullable String divisionCode,
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            boolean primary) {

        public Address {
            Required.text("text", text);
        }
    }

    /** Somebody with a name and nothing else yet. */
    public static PartyContent named(PartyKind kind, String name) {
        return new PartyContent(kind, name, List.of(), List.of(), List.of(), List.of(), null, List.of(), null, null);
    }

    /** By what the party is known wherever it stands: names, numbers, telephones, mail addresses. */
    public List<String> callings() {
        var all = Stream.<Stream<String>>of(
                Stream.of(name),
                names.stream().map(Name::value),
                identifiers.stream().map(Identifier::value),
                contacts.stream().map(Contact::value));
        return all.flatMap(Function.identity()).distinct().toList();
    }

    private static <T> List<T> copy(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }
}
