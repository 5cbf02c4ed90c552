package zhiji.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.People;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyGuard;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.Via;

/** Front door to what stands behind one customer: its members, and where each shown value comes from. */
@Service
class Members {

    private final Grouping grouping;
    private final MergeStore store;
    private final FieldRuleStore rules;
    private final People people;
    private final PartyGuard guard;

    Members(Grouping grouping, MergeStore store, FieldRuleStore rules, People people, PartyGuard guard) {
        this.grouping = grouping;
        this.store = store;
        this.rules = rules;
        this.people = people;
        this.guard = guard;
    }

    /** A party that is part of the customer, with what is recorded of it, and the merge that brought it last. */
    record MemberView(
            PartyId id,
            PartyContent content,
            Via via,
            Instant createdAt,
            @Nullable Person createdBy,
            @Nullable MergeView merge) {}

    /** When, by whom and why somebody became part of the customer. */
    record MergeView(UUID id, Instant at, @Nullable Person by, String reason) {}

    /** A shown value, the members that say so, and the rule by which it is shown. */
    record Origin(String field, String value, List<PartyId> parties, Rule rule) {

        Origin {
            parties = List.copyOf(parties);
        }
    }

    /** All of it. A customer of one has one member and no origins worth telling. */
    record Membership(PartyId current, List<MemberView> members, List<Origin> origins) {

        Membership {
            members = List.copyOf(members);
            origins = List.copyOf(origins);
        }
    }

    @Transactional(readOnly = true)
    Membership of(PartyId id, Actor actor) {
        var standing = grouping.load(id, actor);
        var merges = store.holding(standing.ids());
        var group = Group.of(standing.own().values(), merges).getFirst();
        var shown = standing.rows().stream()
                .map(row -> row.party())
                .filter(party -> party.id().equals(group.survivor()))
                .findFirst()
                .orElseThrow();
        var members =
                group.members().stream().map(party -> view(party, group, actor)).toList();
        var origins = group.isShared()
                ? origins(shown.content(), group).stream()
                        .filter(origin -> guard.isPlain(origin.field(), actor))
                        .toList()
                : List.<Origin>of();
        return new Membership(group.survivor(), members, origins);
    }

    private MemberView view(Party party, Group group, Actor actor) {
        var merge = group.merges().reversed().stream()
                .filter(one -> one.held().contains(party.id()))
                .findFirst();
        return new MemberView(
                party.id(),
                guard.seen(party.content(), actor),
                party.createdVia(),
                party.createdAt(),
                people.find(party.createdBy()),
                merge.map(one -> new MergeView(one.id(), one.at(), people.find(one.by()), one.reason()))
                        .orElse(null));
    }

    private List<Origin> origins(PartyContent shown, Group group) {
        var edits = store.handEdits(group.members().stream().map(Party::id).toList());
        var survivorship = new Survivorship(group, edits, rules.rules());
        var origins = new ArrayList<Origin>();
        for (var field : ScalarField.values()) {
            var value = field.of(shown);
            if (value != null) {
                var said = group.members().stream()
                        .filter(party -> value.equals(field.of(party.content())))
                        .map(Party::id)
                        .toList();
                var from =
                        said.isEmpty() ? group.members().stream().map(Party::id).toList() : said;
                origins.add(new Origin(
                        field.key(),
                        value.toString(),
                        from,
                        survivorship.pick(field).rule()));
            }
        }
        ListField.ALL.forEach(field -> addOrigins(field, shown, group, origins));
        HandEdit.custom(shown).forEach((key, value) -> {
            var said = group.members().stream()
                    .filter(party ->
                            value.equals(HandEdit.custom(party.content()).get(key)))
                    .map(Party::id)
                    .toList();
            origins.add(new Origin(
                    HandEdit.CUSTOM + key,
                    value.asString(),
                    said.isEmpty() ? List.of(group.survivor()) : said,
                    survivorship.pickCustom(key).rule()));
        });
        return origins;
    }

    private static <T> void addOrigins(ListField<T> field, PartyContent shown, Group group, List<Origin> origins) {
        for (var item : field.items().apply(shown)) {
            var key = field.key(item);
            var said = group.members().stream()
                    .filter(party -> ListField.keys(party.content()).contains(key)
                            || key.equals("names " + party.content().name()))
                    .map(Party::id)
                    .toList();
            origins.add(new Origin(
                    field.name(),
                    field.value().apply(item),
                    said.isEmpty() ? List.of(group.survivor()) : said,
                    said.isEmpty() ? Rule.BY_HAND : Rule.ALL));
        }
    }
}
