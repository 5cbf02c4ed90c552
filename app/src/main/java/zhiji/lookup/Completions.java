package zhiji.lookup;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.archive.ContactKind;
import zhiji.archive.Parties;
import zhiji.archive.PartyContent;
import zhiji.lookup.LookupAnswer.Customer;
import zhiji.lookup.LookupAnswer.Missing;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Front door to completing (补全) what is missing of a customer while serving them. */
@Service
class Completions {

    private final Parties parties;
    private final CustomerSheet sheet;

    Completions(Parties parties, CustomerSheet sheet) {
        this.parties = parties;
        this.sheet = sheet;
    }

    /**
     * Writes it down.
     *
     * @throws Problem if it is there already, is no such thing, or is not the actor's to write
     */
    @Transactional
    public Customer add(PartyId id, Missing what, String value, Actor actor) {
        var party = parties.get(id, actor);
        if (!sheet.missing(party.content(), actor).contains(what)) {
            throw Problem.of(Problem.Kind.CONFLICT, "lookup.not-missing");
        }
        return sheet.of(parties.replace(party.id(), party.version(), with(party.content(), what, value), actor), actor);
    }

    private static PartyContent with(PartyContent content, Missing what, String value) {
        return new PartyContent(
                content.kind(),
                content.name(),
                content.names(),
                what == Missing.CARD
                        ? and(content.identifiers(), new PartyContent.Identifier(CustomerSheet.CARD, value, false))
                        : content.identifiers(),
                switch (what) {
                    case PHONE -> and(content.contacts(), contact(ContactKind.PHONE, value));
                    case EMAIL -> and(content.contacts(), contact(ContactKind.EMAIL, value));
                    case CARD, ADDRESS, REMARKS -> content.contacts();
                },
                what == Missing.ADDRESS
                        ? and(content.addresses(), new PartyContent.Address(value, null, null, null, null, true))
                        : content.addresses(),
                content.ownerId(),
                content.tags(),
                content.source(),
                what == Missing.REMARKS ? value : content.remarks(),
                content.custom());
    }

    private static PartyContent.Contact contact(ContactKind kind, String value) {
        return new PartyContent.Contact(kind, value, null, false, false, false);
    }

    private static <T> List<T> and(List<T> items, T one) {
        return Stream.concat(items.stream(), Stream.of(one)).toList();
    }
}
