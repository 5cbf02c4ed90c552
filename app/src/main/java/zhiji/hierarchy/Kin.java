package zhiji.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.platform.PartyId;
import zhiji.science.identity.Address;
import zhiji.science.identity.CompanyName;
import zhiji.science.identity.Lineage;
import zhiji.science.identity.PersonName;

/** Under what a party is filed to find those it belongs under (同族): its brand, or its surname and home, and its rank among them. */
record Kin(PartyId party, long key, Rank rank) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Who may stand above whom; a person can be the first of a household that is not on file yet. */
    enum Rank {
        UNIT,
        FIRM,
        GROUP,
        PERSON,
        HOUSEHOLD;

        static Rank of(Lineage.Rank rank) {
            return switch (rank) {
                case UNIT -> UNIT;
                case FIRM -> FIRM;
                case GROUP -> GROUP;
            };
        }

        short number() {
            return (short)
                    switch (this) {
                        case UNIT -> 0;
                        case FIRM -> 1;
                        case GROUP -> 2;
                        case PERSON -> 3;
                        case HOUSEHOLD -> 4;
                    };
        }
    }

    static List<Kin> of(Party party) {
        return switch (party.content().kind()) {
            case ORGANISATION -> company(party);
            case PERSON, HOUSEHOLD -> homes(party);
        };
    }

    /** The surname of a person or household, empty when none is recognised. */
    static String surname(PartyContent content) {
        return PersonName.parse(content.name()).surname();
    }

    /** Where a party lives, as far as one flat is told from the next. */
    static List<String> homes(PartyContent content) {
        return content.addresses().stream()
                .map(address -> Address.parse(address.text()))
                .filter(address -> address.region().code() != 0
                        && !address.number().isEmpty()
                        && !(address.building() + address.detail()).isEmpty())
                .map(address -> String.join(
                        " ",
                        String.valueOf(address.region().code()),
                        address.road(),
                        address.number(),
                        address.building(),
                        address.detail().toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private static List<Kin> company(Party party) {
        var name = CompanyName.parse(party.content().name());
        var rank = Rank.of(Lineage.Rank.of(name));
        var keys = Lineage.hasBrand(name)
                ? Stream.of("core " + name.core(), "brand " + name.brand())
                : Stream.of("place " + name.place() + name.core());
        return keys.map(key -> new Kin(party.id(), hash(key), rank)).toList();
    }

    private static List<Kin> homes(Party party) {
        var kin = new ArrayList<Kin>();
        var surname = surname(party.content());
        var rank = party.content().kind() == PartyKind.HOUSEHOLD ? Rank.HOUSEHOLD : Rank.PERSON;
        if (!surname.isEmpty()) {
            homes(party.content()).forEach(home -> kin.add(new Kin(party.id(), hash(surname + " " + home), rank)));
        }
        return kin;
    }

    private static long hash(String text) {
        var hash = FNV_OFFSET;
        for (var index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * FNV_PRIME;
        }
        return hash;
    }
}
