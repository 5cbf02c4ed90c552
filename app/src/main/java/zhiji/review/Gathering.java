package zhiji.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.access.Users;
import zhiji.archive.Cluster;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyDirectory;
import zhiji.identity.Differences;
import zhiji.identity.Differences.Difference;
import zhiji.identity.Filed;
import zhiji.identity.Filing;
import zhiji.identity.Pair;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.purchases.PartyTotal;
import zhiji.purchases.Purchases;

/** Makes suggestions of what was found (归并), of everything or around a few parties, and weighs them. */
@Component
class Gathering {

    private final PairStore pairs;
    private final SuggestionStore suggestions;
    private final RunStore runs;
    private final Filing filing;
    private final Differences differences;
    private final PartyDirectory directory;
    private final Purchases purchases;
    private final Users users;

    Gathering(
            PairStore pairs,
            SuggestionStore suggestions,
            RunStore runs,
            Filing filing,
            Differences differences,
            PartyDirectory directory,
            Purchases purchases,
            Users users) {
        this.pairs = pairs;
        this.suggestions = suggestions;
        this.runs = runs;
        this.filing = filing;
        this.differences = differences;
        this.directory = directory;
        this.purchases = purchases;
        this.users = users;
    }

    /** Everything anew; answers how many suggestions there are. */
    int all() {
        var actor = users.everywhere();
        var decided = differences.all(actor);
        var ids = new HashSet<PartyId>();
        decided.keySet().forEach(pair -> ids.addAll(List.of(pair.party(), pair.other())));
        var clustering = clustering(decided, pairs.among(ids));
        pairs.forEach(clustering::add);
        return suggestions.replaceAll(clustering.clusters());
    }

    /**
     * What is to be suggested of these parties and those they were suggested with, now that something was decided: for all,
     * also for who sees more than the one who decided.
     */
    void around(Collection<PartyId> parties) {
        var actor = users.everywhere();
        pairs.lock();
        var touched = new HashSet<>(parties);
        touched.addAll(suggestions.deleteWith(parties));
        var currents = currents(touched, actor);
        compareAnew(parties, touched, currents, actor);
        var links = pairs.among(currents);
        var clustering = clustering(differences.among(currents, actor), links);
        links.forEach(clustering::add);
        var clusters = clustering.clusters();
        var weights = weigh(clusters.stream().map(Clustering.Cluster::members).toList(), actor);
        for (var at = 0; at < clusters.size(); at++) {
            suggestions.insert(clusters.get(at), weights.get(at));
        }
    }

    /** Weighs those suggestions that a run has not weighed yet; says how many. */
    int weighNext(UUID run, int limit) {
        var actor = users.everywhere();
        var next = suggestions.unweighed(run, limit);
        var weights = weigh(next.stream().map(Suggestion::members).toList(), actor);
        var byId = new HashMap<UUID, Suggestion.Weight>();
        for (var at = 0; at < next.size(); at++) {
            byId.put(next.get(at).id(), weights.get(at));
        }
        suggestions.saveWeights(byId, run);
        return next.size();
    }

    private void compareAnew(
            Collection<PartyId> parties, Collection<PartyId> touched, Set<PartyId> currents, Actor actor) {
        var changed = filing.find(currents(parties, actor));
        var stale = new HashSet<>(touched);
        stale.removeAll(currents);
        changed.stream().map(Filed::id).forEach(stale::add);
        pairs.delete(stale);
        var size = runs.lastOfAll().map(run -> run.progress().records()).orElseGet(filing::size);
        pairs.insert(new Pairing(filing, size).of(changed).links());
    }

    private Clustering clustering(Map<Pair, Difference> decided, List<Link> links) {
        var weights = links.stream()
                .filter(link -> decided.containsKey(link.pair()))
                .collect(Collectors.toMap(Link::pair, Link::bits));
        return new Clustering(decided.keySet(), differences.outdated(weights, decided)::contains);
    }

    private Set<PartyId> currents(Collection<PartyId> parties, Actor actor) {
        return directory.clusters(parties, actor).values().stream()
                .map(Cluster::current)
                .collect(Collectors.toSet());
    }

    private List<Suggestion.Weight> weigh(List<List<PartyId>> groups, Actor actor) {
        var ids = groups.stream().flatMap(List::stream).collect(Collectors.toSet());
        var known = directory.find(ids, actor).stream().collect(Collectors.toMap(Party::id, Function.identity()));
        var totals = purchases
                .totals(directory.clusters(ids, actor).values().stream()
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(PartyTotal::partyId));
        var weights = new ArrayList<Suggestion.Weight>();
        for (var group : groups) {
            var parties =
                    group.stream().map(known::get).flatMap(Stream::ofNullable).toList();
            var bought = group.stream()
                    .flatMap(id -> totals.getOrDefault(id, List.of()).stream())
                    .map(PartyTotal::amount)
                    .toList();
            weights.add(new Suggestion.Weight(
                    together(bought),
                    parties.stream()
                            .flatMap(party -> Stream.ofNullable(party.content().ownerId()))
                            .distinct()
                            .toList(),
                    parties.stream()
                            .flatMap(party -> party.content().addresses().stream())
                            .map(PartyContent.Address::city)
                            .flatMap(Stream::ofNullable)
                            .distinct()
                            .toList()));
        }
        return weights;
    }

    /** The sum in the currency in which most was bought. */
    private static @Nullable Money together(List<Money> bought) {
        return bought.stream()
                .collect(Collectors.toMap(
                        Money::currency,
                        Function.identity(),
                        (one, other) -> new Money(one.amount().add(other.amount()), one.currency())))
                .values()
                .stream()
                .max((one, other) -> one.amount().compareTo(other.amount()))
                .orElse(null);
    }
}
