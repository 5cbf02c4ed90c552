package zhiji.lookup;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.archive.Parties;
import zhiji.archive.Party;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyGuard;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Front door to the lookup of whoever is being served. */
@Service
class Lookup {

    private static final int MOST_CANDIDATES = 8;
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()-]{7,20}");
    private static final String CODE = "customer-code";
    private static final Set<String> OPENIDS = Set.of("wechat-openid", "wechat-unionid");

    private final Parties parties;
    private final PartyDirectory directory;
    private final PartyGuard guard;
    private final CustomerSheet sheet;

    Lookup(Parties parties, PartyDirectory directory, PartyGuard guard, CustomerSheet sheet) {
        this.parties = parties;
        this.directory = directory;
        this.guard = guard;
        this.sheet = sheet;
    }

    /** Who is meant; nobody is found by what the reader may not know. */
    LookupAnswer find(Sought sought, Actor actor) {
        return sought.by() == Sought.By.ANY ? any(sought.text(), actor) : answer(sought, ids(sought, actor), actor);
    }

    /** Numbers before names, the most exact first. */
    private LookupAnswer any(String text, Actor actor) {
        for (var by : List.of(Sought.By.CARD, Sought.By.PHONE, Sought.By.CODE, Sought.By.OPENID)) {
            if (by == Sought.By.PHONE && !PHONE.matcher(text).matches()) {
                continue;
            }
            var sought = new Sought(by, text);
            var found = isOpen(by, actor) ? ids(sought, actor) : List.<PartyId>of();
            if (!found.isEmpty()) {
                return answer(sought, found, actor);
            }
        }
        var named = new Sought(Sought.By.NAME, text);
        return answer(named, ids(named, actor), actor);
    }

    private boolean isOpen(Sought.By by, Actor actor) {
        return guard.isPlain(by == Sought.By.PHONE ? "contacts" : "identifiers", actor);
    }

    private List<PartyId> ids(Sought sought, Actor actor) {
        var text = sought.text();
        return switch (sought.by()) {
            case ID -> List.of(parties.require(id(text), actor).current());
            case PHONE -> directory.byPhone(text, MOST_CANDIDATES, actor);
            case CARD -> directory.byNumber(Set.of(CustomerSheet.CARD), text, actor);
            case OPENID -> directory.byNumber(OPENIDS, text, actor);
            case CODE -> directory.byNumber(Set.of(CODE), text, actor);
            case NAME -> directory.byName(text, MOST_CANDIDATES, actor);
            case ANY -> throw new IllegalStateException("Any way is one of the others.");
        };
    }

    private static PartyId id(String text) {
        try {
            return PartyId.valueOf(text);
        } catch (IllegalArgumentException madeUp) {
            throw Problem.notFound("party.unknown");
        }
    }

    private LookupAnswer answer(Sought sought, List<PartyId> ids, Actor actor) {
        var found = directory.find(ids, actor);
        var single = found.size() == 1 ? found.getFirst() : exactly(sought, found, actor);
        if (single != null) {
            return new LookupAnswer(sought.by(), sheet.of(single, actor), List.of());
        }
        var candidates = ids.stream()
                .flatMap(id -> found.stream().filter(party -> party.id().equals(id)))
                .map(party -> candidate(guard.seen(party, actor)))
                .toList();
        return new LookupAnswer(sought.by(), null, candidates);
    }

    /** Of several with a name, the one that is called exactly so. */
    private @Nullable Party exactly(Sought sought, List<Party> found, Actor actor) {
        if (sought.by() != Sought.By.NAME || !guard.isPlain("name", actor)) {
            return null;
        }
        var exact = found.stream()
                .filter(party -> party.content().name().equals(sought.text()))
                .toList();
        return exact.size() == 1 ? exact.getFirst() : null;
    }

    private static LookupAnswer.Candidate candidate(Party party) {
        var content = party.content();
        return new LookupAnswer.Candidate(
                party.id(),
                content.kind(),
                content.name(),
                CustomerSheet.city(content),
                CustomerSheet.usable(content)
                        .findFirst()
                        .map(contact -> contact.value())
                        .orElse(null));
    }
}
