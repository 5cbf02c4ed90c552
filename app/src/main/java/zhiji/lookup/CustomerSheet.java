package zhiji.lookup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.access.FieldRule;
import zhiji.access.People;
import zhiji.archive.ContactKind;
import zhiji.archive.Parties;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyGuard;
import zhiji.archive.PartyKind;
import zhiji.lookup.LookupAnswer.Customer;
import zhiji.lookup.LookupAnswer.Missing;
import zhiji.platform.Actor;
import zhiji.platform.Region;
import zhiji.platform.Texts;
import zhiji.purchases.Purchases;
import zhiji.tiers.TierGlances;
import zhiji.types.Visibility;
import zhiji.value.WorthGlance;
import zhiji.value.WorthGlances;

/** Writes on one sheet what whoever serves a customer needs to know of them. */
@Component
class CustomerSheet {

    private static final String PARTIES = "parties";
    private static final String PURCHASES = "purchases";
    static final String CARD = "member-card";
    private static final int LOOKED_AT = 200;

    private final Parties parties;
    private final Purchases purchases;
    private final WorthGlances worths;
    private final TierGlances tiers;
    private final PartyGuard guard;
    private final Visibility visibility;
    private final People people;
    private final Texts texts;
    private final Region region;
    private final Clock clock;

    CustomerSheet(
            Parties parties,
            Purchases purchases,
            WorthGlances worths,
            TierGlances tiers,
            PartyGuard guard,
            Visibility visibility,
            People people,
            Texts texts,
            Region region,
            Clock clock) {
        this.parties = parties;
        this.purchases = purchases;
        this.worths = worths;
        this.tiers = tiers;
        this.guard = guard;
        this.visibility = visibility;
        this.people = people;
        this.texts = texts;
        this.region = region;
        this.clock = clock;
    }

    Customer of(Party party, Actor actor) {
        var seen = guard.seen(party.content(), actor);
        var habits = visibility.sees(actor, PURCHASES) ? habits(party, actor) : null;
        var worth = worths.find(party.id(), actor).orElse(null);
        var today = LocalDate.now(clock.withZone(region.timeZone()));
        return new Customer(
                party.id(),
                party.version(),
                seen.kind(),
                seen.name(),
                greeting(seen, habits, worth),
                city(seen),
                people.find(seen.ownerId()),
                seen.tags(),
                seen.remarks(),
                usable(seen).toList(),
                tiers.find(party.id(), actor).orElse(null),
                worth,
                habits,
                habits == null ? null : Offer.of(habits, today).orElse(null),
                missing(party.content(), actor));
    }

    private Habits habits(Party party, Actor actor) {
        var members = parties.require(party.id(), actor).members();
        return Habits.of(purchases.latest(members, LOOKED_AT), region.timeZone());
    }

    /** By the time of day and by what is known of them: a first visit, a usual one, or one after a long silence. */
    private String greeting(PartyContent seen, @Nullable Habits habits, @Nullable WorthGlance worth) {
        var now = Habits.DayPart.of(clock.instant().atZone(region.timeZone()).toLocalTime());
        var hello = texts.of("lookup.greeting." + now.name().toLowerCase(Locale.ROOT), List.of(called(seen)));
        if (habits == null) {
            return hello;
        }
        var code = habits.lastOn() == null
                ? "lookup.greeting.first"
                : worth != null && !worth.warnings().isEmpty() ? "lookup.greeting.long" : "lookup.greeting.again";
        return texts.of("lookup.greeting", List.of(hello, texts.of(code, List.of())));
    }

    /** Of an organisation, who answers there. */
    private static String called(PartyContent seen) {
        return seen.kind() == PartyKind.ORGANISATION
                ? usable(seen)
                        .map(PartyContent.Contact::holder)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(seen.name())
                : seen.name();
    }

    /** What the reader may add. */
    List<Missing> missing(PartyContent content, Actor actor) {
        var missing = new ArrayList<Missing>();
        if (isOpen("contacts", actor)) {
            if (lacks(content, ContactKind.PHONE)) {
                missing.add(Missing.PHONE);
            }
            if (lacks(content, ContactKind.EMAIL)) {
                missing.add(Missing.EMAIL);
            }
        }
        if (isOpen("identifiers", actor)
                && content.identifiers().stream().noneMatch(one -> one.scheme().equals(CARD))) {
            missing.add(Missing.CARD);
        }
        if (isOpen("addresses", actor) && content.addresses().isEmpty()) {
            missing.add(Missing.ADDRESS);
        }
        if (isOpen("remarks", actor) && content.remarks() == null) {
            missing.add(Missing.REMARKS);
        }
        return missing;
    }

    private static boolean lacks(PartyContent content, ContactKind kind) {
        return content.contacts().stream().noneMatch(one -> one.kind() == kind && !one.invalid());
    }

    private boolean isOpen(String part, Actor actor) {
        return visibility.rule(actor, PARTIES, part) == FieldRule.OPEN;
    }

    static Stream<PartyContent.Contact> usable(PartyContent content) {
        return content.contacts().stream().filter(contact -> !contact.invalid() && !contact.optedOut());
    }

    static @Nullable String city(PartyContent content) {
        return content.addresses().stream()
                .map(PartyContent.Address::city)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
