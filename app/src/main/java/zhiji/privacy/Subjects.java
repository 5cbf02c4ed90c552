package zhiji.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiji.archive.PartyDirectory;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;

/** Puts together who is meant (信息主体) when somebody speaks of a customer: all ids, all records, all names. */
@Component
class Subjects {

    private final PartyDirectory directory;
    private final List<PersonalHolding> holdings;

    Subjects(PartyDirectory directory, List<PersonalHolding> holdings) {
        this.directory = directory;
        this.holdings = holdings;
    }

    /** @throws Problem if there is no such party */
    Subject of(PartyId id) {
        var members = directory
                .cluster(id)
                .orElseThrow(() -> Problem.notFound("party.unknown"))
                .members();
        return new Subject(members, speakingOf(members), names(members));
    }

    private Set<UUID> speakingOf(Collection<PartyId> members) {
        var records = new HashSet<UUID>();
        holdings.forEach(holding -> records.addAll(holding.speakingOf(members)));
        return records;
    }

    private Set<String> names(Collection<PartyId> members) {
        var names = new HashSet<String>();
        holdings.forEach(holding -> names.addAll(holding.names(members)));
        return names;
    }

    List<PersonalHolding> holdings() {
        return holdings;
    }
}
