package zhiji.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyProfiles;
import zhiji.archive.PartyProfiles.Member;
import zhiji.archive.PartyProfiles.Placement;
import zhiji.archive.PartyProfiles.Profile;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/** Brings the archive in step with the merges that hold: who stands behind whom, and what is shown. */
@Component
class Grouping {

    private final PartyProfiles profiles;
    private final MergeStore store;
    private final KeyStore keys;
    private final FieldRuleStore rules;

    Grouping(PartyProfiles profiles, MergeStore store, KeyStore keys, FieldRuleStore rules) {
        this.profiles = profiles;
        this.store = store;
        this.keys = keys;
        this.rules = rules;
    }

    /** Customers as they stand: what their rows show, and what is recorded of each member itself. */
    record Standing(List<Member> rows, Map<PartyId, Party> own, Map<PartyId, Profile> kept) {

        List<PartyId> ids() {
            return rows.stream().map(row -> row.party().id()).toList();
        }

        PartyId current(PartyId id) {
            return rows.stream()
                    .filter(row -> row.party().id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .current();
        }
    }

    /** The customers that the ids stand for, kept from being changed until the transaction ends. */
    Standing lock(Collection<PartyId> ids, Actor actor) {
        return standing(profiles.lock(ids, actor));
    }

    Standing load(PartyId id, Actor actor) {
        return standing(profiles.members(id, actor));
    }

    /** Puts every member where the merges want it; answers the groups there are now. */
    List<Group> settle(Standing standing) {
        var merges = store.holding(standing.ids());
        var groups = Group.of(standing.own().values(), merges);
        var edits = store.handEdits(standing.ids());
        var fieldRules = rules.rules();
        var placements = new ArrayList<Placement>();
        var shown = new HashMap<PartyId, PartyContent>();
        var kept = new HashMap<PartyId, Profile>();
        for (var group : groups) {
            for (var party : group.members()) {
                var shared = group.isShared() && party.id().equals(group.survivor());
                if (shared) {
                    kept.put(party.id(), new Profile(party.version(), party.content(), party.updatedAt()));
                }
                var profile = shared
                        ? new Profile(
                                group.version(),
                                new Survivorship(group, edits, fieldRules).content(),
                                group.updatedAt())
                        // A row that already shows what is recorded of the party itself is left alone.
                        : standing.kept().get(party.id());
                if (party.id().equals(group.survivor())) {
                    shown.put(party.id(), profile == null ? party.content() : profile.content());
                }
                placements.add(new Placement(party.id(), group.survivor(), profile));
            }
        }
        store.deleteOwnProfiles(standing.ids());
        store.saveOwnProfiles(kept);
        profiles.place(placements);
        keys.replace(standing.ids(), shown);
        return groups;
    }

    private Standing standing(List<Member> rows) {
        var kept = store.ownProfiles(rows.stream().map(row -> row.party().id()).toList());
        var own = new HashMap<PartyId, Party>();
        rows.forEach(row ->
                own.put(row.party().id(), own(row.party(), kept.get(row.party().id()))));
        return new Standing(rows, own, kept);
    }

    private static Party own(Party shown, @Nullable Profile kept) {
        return kept == null
                ? shown
                : new Party(
                        shown.id(),
                        kept.version(),
                        kept.content(),
                        shown.createdAt(),
                        shown.createdBy(),
                        shown.createdVia(),
                        kept.updatedAt(),
                        shown.deletedAt());
    }
}
