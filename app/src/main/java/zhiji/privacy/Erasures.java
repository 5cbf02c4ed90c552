package zhiji.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.archive.Parties;
import zhiji.archive.PartyKind;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Texts;
import zhiji.platform.Via;
import zhiji.types.Fate;
import zhiji.types.RecordType;
import zhiji.types.Subject;

/** Front door to erasing persons (抹去身份): what would go and stay, and doing it. The books stay, the identity goes for ever. */
@Service
class Erasures {

    private static final int CODE = 6;

    private final Subjects subjects;
    private final PrivacyRequestStore store;
    private final Parties parties;
    private final Permissions permissions;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    Erasures(
            Subjects subjects,
            PrivacyRequestStore store,
            Parties parties,
            Permissions permissions,
            Texts texts,
            Audit audit,
            Clock clock) {
        this.subjects = subjects;
        this.store = store;
        this.parties = parties;
        this.permissions = permissions;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What would go and what would stay.
     *
     * @throws Problem if it is no person
     */
    @Transactional(readOnly = true)
    public List<Fate> preview(PartyId id, Actor actor) {
        permissions.requireAdministrator(actor);
        refuseOrganisation(id, actor);
        return fates(subjects.of(id));
    }

    void refuseOrganisation(PartyId id, Actor actor) {
        if (parties.get(id, actor).content().kind() == PartyKind.ORGANISATION) {
            throw Problem.of(Problem.Kind.CONFLICT, "erasure.organisation");
        }
    }

    private List<Fate> fates(Subject subject) {
        return subjects.holdings().stream()
                .flatMap(holding -> holding.fates(subject).stream())
                .filter(fate -> fate.count() > 0)
                .toList();
    }

    /** Does what was asked for, unless it was taken back. It cannot be undone. */
    @Transactional
    public void execute(UUID request) {
        var now = clock.instant();
        var asked = store.lock(request).orElseThrow();
        if (asked.status() != PrivacyRequest.Status.WAITING
                || asked.executesAt() == null
                || asked.executesAt().isAfter(now)) {
            return;
        }
        var subject = subjects.of(asked.party());
        var fates = fates(subject);
        var kept = fates.stream().anyMatch(fate -> fate.kind() == Fate.Kind.BOOKS);
        var alias = alias(subject.current());
        subjects.holdings().forEach(holding -> holding.forget(subject, alias, kept));
        store.forgetNotes(subject.members());
        var by = asked.origin().createdBy();
        store.end(request, PrivacyRequest.Status.DONE, new PrivacyRequest.Ending(now, by, fates));
        var note = new Note(Deed.ERASED, by, Via.RULE, null, null, Map.of())
                .about(RecordType.PARTIES, subject.current().value())
                .with("privacyRequest", request);
        for (var fate : fates) {
            note = note.with(fate.what(), fate.count());
        }
        audit.write(note);
    }

    /** What somebody without a name is called, so that two of them can be told apart. */
    private String alias(PartyId party) {
        var digits = party.toString();
        var code = digits.substring(digits.length() - CODE).toUpperCase(Locale.ROOT);
        return texts.of(Texts.LANGUAGES.getFirst(), "erasure.alias", List.of(code));
    }
}
