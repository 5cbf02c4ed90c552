package zhiji.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.science.identity.CreditCode;

/** Brings what people wrote about a party into its kept form, and says which values cannot be kept. */
final class ContentCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_ITEMS = 100;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private final List<Problem.Field> faults = new ArrayList<>();

    private ContentCheck() {}

    /** Content in its kept form; to be kept only if there are no faults. */
    record Result(PartyContent content, List<Problem.Field> faults) {

        Result {
            faults = List.copyOf(faults);
        }
    }

    static Result of(PartyContent written) {
        var check = new ContentCheck();
        var content = new PartyContent(
                written.kind(),
                check.text("name", written.name(), 1, LONGEST_NAME),
                check.names(written.names()),
                check.identifiers(written.identifiers()),
                check.contacts(written.contacts()),
                check.addresses(written.addresses()),
                written.ownerId(),
                check.tags(written.tags()),
                check.optional("source", written.source(), LONGEST_VALUE),
                check.optional("remarks", written.remarks(), LONGEST_TEXT),
                written.custom());
        return new Result(content, check.faults);
    }

    private List<PartyContent.Name> names(List<PartyContent.Name> written) {
        var names = new ArrayList<PartyContent.Name>();
        for (var name : limited("names", written)) {
            var path = "names[" + names.size() + "].value";
            names.add(new PartyContent.Name(name.kind(), text(path, name.value(), 1, LONGEST_NAME)));
        }
        return names;
    }

    private List<PartyContent.Identifier> identifiers(List<PartyContent.Identifier> written) {
        var identifiers = new ArrayList<PartyContent.Identifier>();
        for (var identifier : limited("identifiers", written)) {
            identifiers.add(identifier("identifiers[" + identifiers.size() + "]", identifier));
        }
        if (new LinkedHashSet<>(identifiers).size() < identifiers.size()) {
            faults.add(Problem.Field.of("identifiers", "identifier.twice"));
        }
        return identifiers;
    }

    private PartyContent.Identifier identifier(String path, PartyContent.Identifier written) {
        var scheme = written.scheme().strip();
        if (!IdentifierScheme.isName(scheme)) {
            faults.add(Problem.Field.of(path + ".scheme", "identifier.scheme", scheme));
        }
        var value = text(path + ".value", written.value(), 1, LONGEST_VALUE);
        if (scheme.equals(IdentifierScheme.CREDIT_CODE) && !written.unverified()) {
            return new PartyContent.Identifier(scheme, creditCode(path + ".value", value), false);
        }
        return new PartyContent.Identifier(scheme, value, written.unverified());
    }

    private String creditCode(String path, String written) {
        CreditCode.check(written)
                .ifPresent(fault -> faults.add(Problem.Field.of(path, "credit-code." + wireName(fault), written)));
        return CreditCode.normal(written);
    }

    private List<PartyContent.Contact> contacts(List<PartyContent.Contact> written) {
        var contacts = new ArrayList<PartyContent.Contact>();
        for (var contact : limited("contacts", written)) {
            var path = "contacts[" + contacts.size() + "]";
            contacts.add(new PartyContent.Contact(
                    contact.kind(),
                    reach(path + ".value", contact),
                    optional(path + ".holder", contact.holder(), LONGEST_NAME),
                    contact.primary(),
                    contact.invalid(),
                    contact.optedOut()));
        }
        return contacts;
    }

    private String reach(String path, PartyContent.Contact contact) {
        if (contact.invalid()) {
            return text(path, contact.value(), 1, LONGEST_VALUE);
        }
        return switch (contact.kind()) {
            case PHONE -> phone(path, contact.value());
            case EMAIL -> email(path, contact.value());
        };
    }

    private String phone(String path, String written) {
        var number = PhoneNumber.parse(written.strip());
        if (number.isEmpty()) {
            faults.add(Problem.Field.of(path, "phone.unreadable", written));
        }
        return number.orElse(written);
    }

    private String email(String path, String written) {
        var address = written.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST_VALUE || !EMAIL.matcher(address).matches()) {
            faults.add(Problem.Field.of(path, "email.unreadable", written));
        }
        return address;
    }

    private List<PartyContent.Address> addresses(List<PartyContent.Address> written) {
        var addresses = new ArrayList<PartyContent.Address>();
        for (var address : limited("addresses", written)) {
            var path = "addresses[" + addresses.size() + "]";
            addresses.add(Divisions.completed(new PartyContent.Address(
                    text(path + ".text", address.text(), 1, LONGEST_VALUE),
                    optional(path + ".divisionCode", address.divisionCode(), LONGEST_TAG),
                    optional(path + ".province", address.province(), LONGEST_TAG),
                    optional(path + ".city", address.city(), LONGEST_TAG),
                    optional(path + ".district", address.district(), LONGEST_TAG),
                    address.primary())));
        }
        return addresses;
    }

    private List<String> tags(List<String> written) {
        var tags = new LinkedHashSet<String>();
        for (var tag : limited("tags", written)) {
            tags.add(text("tags[" + tags.size() + "]", tag, 1, LONGEST_TAG));
        }
        return List.copyOf(tags);
    }

    private <T> List<T> limited(String path, List<T> items) {
        if (items.size() <= MOST_ITEMS) {
            return items;
        }
        faults.add(Problem.Field.of(path, "list.too-long", items.size(), MOST_ITEMS));
        return List.of();
    }

    private String text(String path, String written, int shortest, int longest) {
        var text = written.strip();
        if (text.length() < shortest || text.length() > longest || text.indexOf('\0') >= 0) {
            faults.add(Problem.Field.of(path, "text.length", shortest, longest));
        }
        return text;
    }

    private @Nullable String optional(String path, @Nullable String written, int longest) {
        return written == null || written.isBlank() ? null : text(path, written, 1, longest);
    }

    private static String wireName(Enum<?> fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
