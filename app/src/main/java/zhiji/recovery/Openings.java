package zhiji.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Users;
import zhiji.archive.PartyDirectory;
import zhiji.complaints.CaseSpells;
import zhiji.complaints.Desks;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.records.CustomValues;

/**
 * Front door to recoveries that rules open (按规则补救). Each is opened in a transaction of its own, in which nobody else opens one
 * for the customer: however often and wherever the work is done, once.
 */
@Service
class Openings {

    private final RuleStore rules;
    private final RecoveryStore store;
    private final Attendance attendance;
    private final CaseSpells complaints;
    private final Desks desks;
    private final PartyDirectory directory;
    private final CustomValues custom;
    private final Users users;
    private final Ledger ledger;
    private final Clock clock;

    Openings(
            RuleStore rules,
            RecoveryStore store,
            Attendance attendance,
            CaseSpells complaints,
            Desks desks,
            PartyDirectory directory,
            CustomValues custom,
            Users users,
            Ledger ledger,
            Clock clock) {
        this.rules = rules;
        this.store = store;
        this.attendance = attendance;
        this.complaints = complaints;
        this.desks = desks;
        this.directory = directory;
        this.custom = custom;
        this.users = users;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Says false, and opens nothing, if the rule was changed or somebody attends to the customer meanwhile. */
    @Transactional
    boolean open(Rule rule, Occurrence occurrence) {
        var party = occurrence.party();
        var now = clock.instant();
        var same = rules.locked(rule.id()).filter(found -> found.version() == rule.version());
        store.lockCustomer(party);
        var attended = attendance.of(List.of(party));
        if (same.isEmpty() || attended.covers(occurrence, rule.sign()) || attended.rests(party, rule, now)) {
            return false;
        }
        var complaint = rule.sign().prompt() == Prompt.COMPLAINTS
                ? occurrence.evidence().records().getFirst()
                : null;
        if (complaint != null && !isFree(complaint, party)) {
            return false;
        }
        store.insert(recovery(rule, occurrence, complaint, now));
        return true;
    }

    /** Whether the complaint is open to all, and nobody has made good for it. */
    private boolean isFree(UUID complaint, PartyId party) {
        store.lockComplaint(complaint);
        return store.ofComplaint(complaint).isEmpty()
                && complaints.of(directory.members(party)).stream()
                        .filter(spell -> spell.complaint().equals(complaint))
                        .anyMatch(spell -> !spell.confidential());
    }

    private Recovery recovery(Rule rule, Occurrence occurrence, @Nullable UUID complaint, Instant now) {
        return new Recovery(
                Ids.next(),
                1,
                new Recovery.Occasion(
                        occurrence.party(),
                        complaint,
                        new Failure(rule.name()),
                        false,
                        custom.withDefaults(RecoveryTypes.RECOVERIES, Map.of())),
                owner(rule, occurrence.party()),
                new Recovery.Course(
                        Progress.OPEN, null, ledger.today().plusDays(rule.duty().dueDays()), null),
                new Recovery.Origin(
                        null,
                        rule.sign().prompt(),
                        new Recovery.Found(rule.id(), occurrence.evidence()),
                        now,
                        now,
                        null));
    }

    /** Whoever has the customer if they come first, then whom the rule names, in the end whoever wrote the rule. */
    private UserId owner(Rule rule, PartyId party) {
        var duty = rule.duty();
        var own = duty.customerOwner()
                ? directory.everybody(List.of(party)).stream()
                        .flatMap(one -> Optional.ofNullable(one.content().ownerId()).stream())
                        .findFirst()
                : Optional.<UserId>empty();
        return own.filter(users::isActive)
                .or(() -> Optional.ofNullable(duty.person()).filter(users::isActive))
                .or(() -> Optional.ofNullable(duty.desk()).flatMap(desks::owner).filter(users::isActive))
                .orElse(rule.by());
    }
}
