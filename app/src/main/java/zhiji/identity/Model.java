package zhiji.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import zhiji.archive.ContactKind;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.science.identity.LinkageModel;
import zhiji.science.identity.LinkageModels;
import zhiji.science.identity.Profile;
import zhiji.science.identity.RecordKeys;

/** By what parties of a kind are recognised: the fields of the linkage model, read from what is on file. */
enum Model {
    ORGANISATIONS(LinkageModels.organisations()) {
        @Override
        List<List<String>> values(PartyContent content) {
            return List.of(
                    names(content),
                    numbers(content, "credit-code"),
                    holders(content),
                    contacts(content, ContactKind.PHONE),
                    contacts(content, ContactKind.EMAIL),
                    addresses(content));
        }
    },
    PERSONS(LinkageModels.persons()) {
        @Override
        List<List<String>> values(PartyContent content) {
            return List.of(
                    names(content),
                    numbers(content, "identity-number"),
                    contacts(content, ContactKind.PHONE),
                    contacts(content, ContactKind.EMAIL),
                    List.of(),
                    addresses(content));
        }
    };

    /** Changes when the same content gives other keys. */
    static final int EDITION = 2;

    @SuppressWarnings("ImmutableEnumChecker") // Its arrays are never written.
    private final LinkageModel builtIn;

    Model(LinkageModel builtIn) {
        this.builtIn = builtIn;
    }

    static Model of(PartyKind kind) {
        return kind == PartyKind.ORGANISATION ? ORGANISATIONS : PERSONS;
    }

    abstract List<List<String>> values(PartyContent content);

    LinkageModel forRecords(long records) {
        return builtIn.forRecords(records);
    }

    Profile profile(PartyContent content) {
        return new Profile(values(content));
    }

    RecordKeys keys(PartyContent content) {
        return RecordKeys.of(builtIn.comparedFields(), profile(content));
    }

    private static List<String> names(PartyContent content) {
        var names = new ArrayList<String>();
        names.add(content.name());
        content.names().forEach(name -> names.add(name.value()));
        return names;
    }

    private static List<String> numbers(PartyContent content, String scheme) {
        return content.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(PartyContent.Identifier::value)
                .toList();
    }

    private static List<String> contacts(PartyContent content, ContactKind kind) {
        return each(content, contact -> contact.kind() == kind ? Stream.of(contact.value()) : Stream.empty());
    }

    private static List<String> holders(PartyContent content) {
        return each(content, contact -> Stream.ofNullable(contact.holder()));
    }

    private static List<String> each(PartyContent content, Function<PartyContent.Contact, Stream<String>> values) {
        return content.contacts().stream().flatMap(values).distinct().toList();
    }

    private static List<String> addresses(PartyContent content) {
        return content.addresses().stream().map(PartyContent.Address::text).toList();
    }
}
