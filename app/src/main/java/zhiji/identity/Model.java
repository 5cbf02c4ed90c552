package zhiji.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.archive.ContactKind;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.platform.Digest;
import zhiji.science.identity.Calibration;
import zhiji.science.identity.CreditCode;
import zhiji.science.identity.FieldKind;
import zhiji.science.identity.LinkageModel;
import zhiji.science.identity.LinkageModels;
import zhiji.science.identity.Phone;
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

    /** Changes when the same content gives other keys, or more is kept of it. */
    static final int EDITION = 3;

    /** Probability from which two parties are taken for one customer. */
    static final double THRESHOLD = 0.95;

    private static final String VALUE_END = "\u001F";
    private static final String FIELD_END = "\u001E";

    /** The kinds of fields whose change may change somebody's mind. */
    private static final Set<FieldKind> TELLING = EnumSet.of(
            FieldKind.ORGANISATION,
            FieldKind.PERSON,
            FieldKind.CREDIT_CODE,
            FieldKind.CODE,
            FieldKind.PHONE,
            FieldKind.EMAIL);

    @SuppressWarnings("ImmutableEnumChecker") // Its arrays are never written.
    private final LinkageModel builtIn;

    Model(LinkageModel builtIn) {
        this.builtIn = builtIn;
    }

    static Model of(PartyKind kind) {
        return kind == PartyKind.ORGANISATION ? ORGANISATIONS : PERSONS;
    }

    abstract List<List<String>> values(PartyContent content);

    LinkageModel forRecords(long records, Calibration calibration) {
        var model = builtIn.forRecords(records);
        return new LinkageModel(model.records(), model.lambda(), model.fields(), calibration);
    }

    Profile profile(PartyContent content) {
        return new Profile(values(content));
    }

    /** A profile as it is kept. */
    static String written(Profile profile) {
        return profile.values().stream()
                .map(values -> String.join(VALUE_END, values))
                .collect(Collectors.joining(FIELD_END));
    }

    Profile read(String written) {
        var fields = Arrays.stream(written.split(FIELD_END, -1))
                .map(values -> List.of(values.split(VALUE_END, -1)))
                .toList();
        return fields.size() == builtIn.fields().size() ? new Profile(fields) : new Profile(nothing());
    }

    RecordKeys keys(Profile profile) {
        return RecordKeys.of(builtIn.comparedFields(), profile);
    }

    /** The same as long as names, numbers, telephones and mail addresses are. */
    String evidence(Profile profile) {
        var telling = new StringBuilder();
        for (var at = 0; at < builtIn.fields().size(); at++) {
            var kind = builtIn.fields().get(at).field().kind();
            if (TELLING.contains(kind)) {
                telling.append(profile.values().get(at).stream()
                        .map(value -> kind == FieldKind.PHONE ? Phone.normal(value) : value)
                        .sorted()
                        .toList());
            }
        }
        return HexFormat.of().formatHex(Digest.sha256(telling.toString()), 0, 8);
    }

    /** The valid number of which one customer has only one, if it has. */
    @Nullable
    String exclusiveCode(Profile profile) {
        return profile.values().get(1).stream()
                .filter(code -> this != ORGANISATIONS || CreditCode.check(code).isEmpty())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<List<String>> nothing() {
        return Collections.nCopies(builtIn.fields().size(), List.of());
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
