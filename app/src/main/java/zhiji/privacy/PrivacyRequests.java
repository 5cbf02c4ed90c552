package zhiji.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.archive.Parties;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.platform.Required;
import zhiji.privacy.PrivacyRequest.Kind;
import zhiji.privacy.PrivacyRequest.Status;
import zhiji.types.RecordType;

/** Front door to what persons ask for about their data (权利请求): taken down, answered in time, taken back. */
@Service
class PrivacyRequests {

    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_WAITING_DAYS = 90;
    private static final int MOST = 200;

    private final PrivacyRequestStore store;
    private final Erasures erasures;
    private final Parties parties;
    private final Permissions permissions;
    private final Audit audit;
    private final Region region;
    private final Clock clock;

    PrivacyRequests(
            PrivacyRequestStore store,
            Erasures erasures,
            Parties parties,
            Permissions permissions,
            Audit audit,
            Region region,
            Clock clock) {
        this.store = store;
        this.erasures = erasures;
        this.parties = parties;
        this.permissions = permissions;
        this.audit = audit;
        this.region = region;
        this.clock = clock;
    }

    /** What somebody asks for; without a day, today. */
    record PrivacyRequestContent(
            Kind kind,
            PartyId partyId,
            @Nullable LocalDate receivedOn,
            @Nullable String note) {

        PrivacyRequestContent {
            Required.value("kind", kind);
            Required.value("partyId", partyId);
            if (note != null && note.length() > LONGEST_NOTE) {
                throw Problem.invalid(List.of(Problem.Field.of("note", "text.length", 0, LONGEST_NOTE)));
            }
        }
    }

    /** Some of the requests, and how many there are. */
    record Listed(List<PrivacyRequest> requests, int pending, int over) {}

    @Transactional(readOnly = true)
    public Listed list(boolean over, Actor actor) {
        permissions.requireAdministrator(actor);
        return new Listed(store.list(over, MOST), store.count(false), store.count(true));
    }

    /** What was asked for about a customer, for whoever may see them. */
    @Transactional(readOnly = true)
    public List<PrivacyRequest> of(PartyId party, Actor actor) {
        return store.of(parties.require(party, actor).members());
    }

    /**
     * Takes down what a person asks for; an erasure is done after the days of the policy.
     *
     * @throws Problem if the person is being erased already, or is none
     */
    @Transactional
    public PrivacyRequest create(PrivacyRequestContent asked, Actor actor) {
        permissions.requireAdministrator(actor);
        var party = parties.require(asked.partyId(), actor).current();
        var isErasure = asked.kind() == Kind.ERASURE;
        if (isErasure) {
            erasures.refuseOrganisation(party, actor);
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, region.timeZone());
        var received = asked.receivedOn() == null ? today : asked.receivedOn();
        if (received.isAfter(today)) {
            throw Problem.invalid(List.of(Problem.Field.of("receivedOn", "consent.future", received)));
        }
        var policy = store.policy();
        var note = asked.note() == null || asked.note().isBlank()
                ? null
                : asked.note().strip();
        var request = new PrivacyRequest(
                Ids.next(),
                asked.kind(),
                party,
                isErasure ? Status.WAITING : Status.OPEN,
                new PrivacyRequest.Origin(received, policy.dueOn(received), note, null, now, actor.id()),
                isErasure ? now.plus(Duration.ofDays(policy.waitingDays())) : null,
                null);
        if (!store.insert(request)) {
            throw Problem.of(Problem.Kind.CONFLICT, "erasure.twice");
        }
        write(Deed.REQUEST_RECORDED, request, actor);
        return request;
    }

    /**
     * Says that an open request was answered.
     *
     * @throws Problem if it is an erasure, which ends by itself, or over
     */
    @Transactional
    public void complete(UUID id, Actor actor) {
        end(id, Status.OPEN, Status.DONE, actor);
    }

    /**
     * Takes a request back, an erasure as long as it waits.
     *
     * @throws Problem if it is over
     */
    @Transactional
    public void withdraw(UUID id, Actor actor) {
        end(id, null, Status.WITHDRAWN, actor);
    }

    private void end(UUID id, @Nullable Status from, Status to, Actor actor) {
        permissions.requireAdministrator(actor);
        var request = store.lock(id).orElseThrow(() -> Problem.notFound("not-found"));
        if (from == null ? request.status().isOver() : request.status() != from) {
            throw Problem.of(Problem.Kind.CONFLICT, "privacy-request.over");
        }
        store.end(id, to, new PrivacyRequest.Ending(clock.instant(), actor.id(), List.of()));
        write(Deed.REQUEST_ENDED, request, actor);
    }

    private void write(Deed deed, PrivacyRequest request, Actor actor) {
        audit.write(Note.of(deed, actor)
                .about(RecordType.PARTIES, request.party().value())
                .with("privacyRequest", request.id())
                .with("kind", request.kind().name()));
    }

    public PrivacyPolicy policy() {
        return store.policy();
    }

    @Transactional
    public PrivacyPolicy change(PrivacyPolicy.Deadline deadline, int waitingDays, Actor actor) {
        permissions.requireAdministrator(actor);
        if (waitingDays < 1 || waitingDays > MOST_WAITING_DAYS) {
            throw Problem.invalid(
                    List.of(Problem.Field.of("waitingDays", "number.range", waitingDays, 1, MOST_WAITING_DAYS)));
        }
        var policy = new PrivacyPolicy(deadline, waitingDays, clock.instant(), actor.id());
        store.insert(policy);
        audit.write(Note.of(Deed.PRIVACY_CHANGED, actor).with("waitingDays", waitingDays));
        return policy;
    }
}
