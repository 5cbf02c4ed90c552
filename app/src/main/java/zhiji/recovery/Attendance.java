package zhiji.recovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import zhiji.archive.PartyDirectory;
import zhiji.complaints.CaseSpells;
import zhiji.platform.PartyId;

/** Reads what is done about customers already, whoever may see it. */
@Component
class Attendance {

    private final RuleStore store;
    private final CaseSpells complaints;
    private final PartyDirectory directory;

    Attendance(RuleStore store, CaseSpells complaints, PartyDirectory directory) {
        this.store = store;
        this.complaints = complaints;
        this.directory = directory;
    }

    /** Of customers as they stand now, with those who were merged into them. */
    Attended of(Collection<PartyId> customers) {
        var current = new HashMap<PartyId, PartyId>();
        directory
                .membersOf(customers)
                .forEach((customer, members) -> members.forEach(member -> current.put(member, customer)));
        var spans = new HashMap<PartyId, List<Attended.Span>>();
        store.spans(current.keySet())
                .forEach((party, own) -> spans.computeIfAbsent(
                                current.getOrDefault(party, party), customer -> new ArrayList<>())
                        .addAll(own));
        for (var spell : complaints.of(current.keySet())) {
            spans.computeIfAbsent(current.getOrDefault(spell.party(), spell.party()), customer -> new ArrayList<>())
                    .add(new Attended.Span(Attended.Kind.COMPLAINT, null, spell.from(), spell.until()));
        }
        return new Attended(spans);
    }
}
