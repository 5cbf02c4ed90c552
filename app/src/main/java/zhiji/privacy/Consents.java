package zhiji.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.archive.Parties;
import zhiji.archive.PartiesPlaced;
import zhiji.archive.PartyDirectory;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.RecordType;
import zhiji.types.Subject;
import zhiji.types.Teller;
import zhiji.types.Visibility;

/** Front door to what persons agree to (同意管理). What was said is never altered; the latest word holds. */
@Service
class Consents implements PersonalHolding {

    private static final int LONGEST_NOTE = 500;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final ConsentStore store;
    private final Parties parties;
    private final PartyDirectory directory;
    private final Visibility visibility;
    private final Audit audit;
    private final Clock clock;

    Consents(
            ConsentStore store,
            Parties parties,
            PartyDirectory directory,
            Visibility visibility,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.parties = parties;
        this.directory = directory;
        this.visibility = visibility;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person says: yes or no to a purpose, by these channels; without a moment it is now. */
    record ConsentContent(
            ConsentPurpose purpose,
            List<ConsentChannel> channels,
            boolean granted,
            ConsentSource source,
            @Nullable Instant givenAt,
            @Nullable String note) {

        ConsentContent {
            Required.value("purpose", purpose);
            Required.value("source", source);
            channels = channels == null || channels.isEmpty() ? List.of(ConsentChannel.ANY) : List.copyOf(channels);
            if (note != null && note.length() > LONGEST_NOTE) {
                throw Problem.invalid(List.of(Problem.Field.of("note", "text.length", 0, LONGEST_NOTE)));
            }
            if (!purpose.isByChannel() && !channels.equals(List.of(ConsentChannel.ANY))) {
                throw Problem.invalid(List.of(Problem.Field.of("channels", "consent.no-channels")));
            }
        }
    }

    /** All that was said, the latest first, and what of it holds. */
    record Told(List<Consent> said, Map<Consent.Matter, ConsentStanding.Word> standing) {}

    @Transactional(readOnly = true)
    public Told of(PartyId party, Actor actor) {
        return told(parties.require(party, actor).members());
    }

    /**
     * Takes down what a person says.
     *
     * @throws Problem if it lies in the future, or the actor may not change the customer
     */
    @Transactional
    public Told record(PartyId id, ConsentContent said, Actor actor) {
        var party = parties.get(id, actor);
        visibility.require(
                actor,
                RecordType.PARTIES,
                Right.EDIT,
                party.content().ownerId(),
                party.id().value());
        var now = clock.instant();
        var at = said.givenAt() == null ? now : said.givenAt();
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw Problem.invalid(List.of(Problem.Field.of("givenAt", "consent.future", at)));
        }
        var note = said.note() == null || said.note().isBlank()
                ? null
                : said.note().strip();
        var evidence = new Consent.Evidence(said.source(), at, note);
        var consents = said.channels().stream()
                .distinct()
                .map(channel -> new Consent(
                        Ids.next(),
                        new Consent.Matter(said.purpose(), channel),
                        said.granted(),
                        evidence,
                        now,
                        actor.id(),
                        actor.via()))
                .toList();
        store.insert(party.id(), consents);
        var members = directory.members(party.id());
        settle(party.id(), members);
        audit.write(Note.of(Deed.CONSENT_RECORDED, actor)
                .about(RecordType.PARTIES, party.id().value())
                .with("purpose", said.purpose().key())
                .with(
                        "channels",
                        said.channels().stream().map(ConsentChannel::key).toList())
                .with("granted", said.granted()));
        return told(members);
    }

    private Told told(Collection<PartyId> members) {
        var said = store.of(members);
        return new Told(said, ConsentStanding.of(said).words());
    }

    private void settle(PartyId current, Collection<PartyId> members) {
        var standing = ConsentStanding.of(store.of(members));
        if (!standing.isEmpty()) {
            store.save(current, standing);
        }
    }

    /** What members of a customer said, the customer said. */
    @EventListener
    public void settle(PartiesPlaced placed) {
        store.forgetStanding(placed.parties());
        var current = new ArrayList<PartyId>();
        placed.parties()
                .forEach(id -> directory
                        .cluster(id)
                        .filter(cluster -> cluster.current().equals(id))
                        .ifPresent(cluster -> current.add(id)));
        current.forEach(id -> settle(id, directory.members(id)));
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        for (var consent : store.of(subject.members())) {
            var told = new LinkedHashMap<String, @Nullable Object>();
            told.put("at", consent.evidence().givenAt());
            told.put("purpose", consent.matter().purpose().key());
            told.put("channel", consent.matter().channel().key());
            told.put("granted", consent.granted());
            told.put("source", consent.evidence().source().name().toLowerCase(Locale.ROOT));
            told.put("text", consent.evidence().note());
            teller.row("consents", told);
        }
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(Fate.proof("consents", store.of(subject.members()).size()));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        store.forgetNotes(subject.members());
        store.forgetStanding(subject.members());
    }

    @Override
    public Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        return store.given(parties, since);
    }
}
