package zhiji.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Required;
import zhiji.platform.UserId;

/** Everything about a party that people write; missing lists are empty ones. */
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
        @Nullable String remarks) {

    public PartyContent {
        Required.value("kind", kind);
        Required.text("name", name);
        names = copy(names);
        identifiers = copy(identifiers);
        contacts = copy(contacts);
        addresses = copy(addresses);
        tags = copy(tags);
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

    private static <T> List<T> copy(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }
}
