package zhiji.cues;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Users;
import zhiji.archive.Cluster;
import zhiji.archive.PartyDirectory;
import zhiji.platform.PartyId;

/** Front door to how strong the cues of customers were together (线索强度), for work that is nobody's. */
@Service
public class Moods {

    private final CueStore store;
    private final PartyDirectory directory;
    private final Users users;

    Moods(CueStore store, PartyDirectory directory, Users users) {
        this.store = store;
        this.directory = directory;
        this.users = users;
    }

    /** A cue that made those of a customer so strong, and all that weighed, the newest first. */
    public record Mood(PartyId party, Instant at, double strength, List<UUID> cues) {

        public Mood {
            cues = List.copyOf(cues);
        }
    }

    /** Whenever after a moment the cues of a customer came to at least so much; what was settled before does not count. */
    @Transactional(readOnly = true)
    public List<Mood> atLeast(double strength, Instant since) {
        var fading = store.fading().fading();
        var oldest = Cues.begin(fading, null, since);
        var cues = store.since(oldest);
        var clusters =
                directory.clusters(cues.stream().map(Cue::party).distinct().toList(), users.everywhere());
        var settled = new HashMap<PartyId, List<Instant>>();
        store.settlements(oldest).forEach((party, moments) -> {
            var cluster = clusters.get(party);
            if (cluster != null) {
                settled.computeIfAbsent(cluster.current(), current -> new ArrayList<>())
                        .addAll(moments);
            }
        });
        var found = new ArrayList<Mood>();
        byCustomer(cues, clusters)
                .forEach((party, own) -> own.stream()
                        .filter(cue -> cue.at().isAfter(since))
                        .map(cue ->
                                mood(party, cue, weighing(own, settled.getOrDefault(party, List.of()), cue), fading))
                        .filter(mood -> mood.strength() >= strength)
                        .forEach(found::add));
        return found;
    }

    private static Map<PartyId, List<Cue>> byCustomer(List<Cue> cues, Map<PartyId, Cluster> clusters) {
        var customers = new HashMap<PartyId, List<Cue>>();
        for (var cue : cues) {
            var cluster = clusters.get(cue.party());
            if (cluster != null) {
                customers
                        .computeIfAbsent(cluster.current(), current -> new ArrayList<>())
                        .add(cue);
            }
        }
        return customers;
    }

    private static List<Cue> weighing(List<Cue> own, List<Instant> settled, Cue last) {
        var begin = settled.stream()
                .filter(moment -> moment.isBefore(last.at()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return own.stream()
                .filter(cue -> cue.at().isAfter(begin) && !cue.at().isAfter(last.at()))
                .toList();
    }

    private static Mood mood(PartyId party, Cue last, List<Cue> weighing, Fading fading) {
        var ids = Stream.concat(Stream.of(last), weighing.stream().filter(cue -> !cue.equals(last)))
                .map(Cue::id)
                .toList();
        return new Mood(party, last.at(), fading.strength(weighing, last.at()), ids);
    }
}
