package zhiji.quality;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiji.archive.ContactKind;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.science.identity.Address;
import zhiji.science.identity.CompanyName;
import zhiji.science.identity.Division;
import zhiji.science.identity.PersonName;

/** Reads one archive for what is missing in it and what cannot all be true (体检). */
final class Inspection {

    private static final String CHINA = "+86";
    private static final int PERSON_LENGTH = 3;

    private final PartyContent content;
    private final Set<Finding> findings = EnumSet.noneOf(Finding.class);

    private Inspection(PartyContent content) {
        this.content = content;
    }

    static Set<Finding> of(PartyContent content) {
        var inspection = new Inspection(content);
        inspection.inspectContacts();
        inspection.inspectAddresses();
        inspection.inspectNumbers();
        inspection.inspectName();
        return inspection.findings;
    }

    private void inspectContacts() {
        var phones = content.contacts().stream()
                .filter(contact -> contact.kind() == ContactKind.PHONE)
                .toList();
        add(Finding.NO_PHONE, phones.isEmpty());
        add(Finding.INVALID_PHONE, phones.stream().anyMatch(PartyContent.Contact::invalid));
        var abroad = phones.stream()
                .anyMatch(
                        phone -> phone.value().startsWith("+") && !phone.value().startsWith(CHINA));
        add(Finding.FOREIGN_PHONE, abroad && content.addresses().stream().anyMatch(Inspection::isInChina));
    }

    private static boolean isInChina(PartyContent.Address address) {
        return address.city() != null || address.province() != null;
    }

    private void inspectAddresses() {
        add(Finding.NO_OWNER, content.ownerId() == null);
        add(Finding.NO_ADDRESS, content.addresses().isEmpty());
        add(Finding.WRONG_DIVISION, content.addresses().stream().anyMatch(Inspection::contradictsItself));
    }

    private static boolean contradictsItself(PartyContent.Address address) {
        var read = Address.parse(address.text()).region().code();
        var filed = code(address.divisionCode());
        return read > 0 && filed > 0 && !new Division(read, "").agreesWith(new Division(filed, ""));
    }

    /** A code of two, four or six digits as one of six; 0 when there is none. */
    private static int code(@Nullable String written) {
        return written == null || !written.matches("[0-9]{2,6}")
                ? 0
                : Integer.parseInt((written + "0000").substring(0, 6));
    }

    private void inspectNumbers() {
        add(
                Finding.INVALID_CREDIT_CODE,
                content.identifiers().stream()
                        .anyMatch(
                                number -> number.unverified() && number.scheme().equals("credit-code")));
    }

    private void inspectName() {
        var name = CompanyName.parse(content.name());
        var company = name.form().contains("公司") || name.form().contains("集团") || name.isUnit();
        add(Finding.PERSON_NAMED_COMPANY, content.kind() == PartyKind.PERSON && company);
        add(
                Finding.COMPANY_NAMED_PERSON,
                content.kind() == PartyKind.ORGANISATION
                        && name.form().isEmpty()
                        && name.trade().isEmpty()
                        && content.name().length() == PERSON_LENGTH
                        && PersonName.isLikely(content.name())
                        && content.identifiers().isEmpty());
    }

    private void add(Finding finding, boolean found) {
        if (found) {
            findings.add(finding);
        }
    }
}
