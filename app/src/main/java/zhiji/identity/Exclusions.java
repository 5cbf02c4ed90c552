package zhiji.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiji.archive.PartyContent;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/**
 * Whom somebody who is described cannot be (排除): whoever says exactly what a party says is taken for that party, and so is
 * none of those that somebody decided are different from it.
 */
@Component
class Exclusions {

    private final Differences differences;

    Exclusions(Differences differences) {
        this.differences = differences;
    }

    /** Somebody who is described, and the parties it may be. */
    record Described(PartyContent content, Map<PartyId, PartyContent> candidates) {

        Described {
            candidates = Map.copyOf(candidates);
        }

        private Set<PartyId> exact() {
            var evidence = evidence(content);
            return candidates.entrySet().stream()
                    .filter(candidate -> evidence(candidate.getValue()).equals(evidence))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private static String evidence(PartyContent content) {
            var model = Model.of(content.kind());
            return content.kind() + model.evidence(model.profile(content));
        }
    }

    /** Of each, those of its candidates that it cannot be. */
    List<Set<PartyId>> of(List<Described> described, Actor actor) {
        var doubtful =
                described.stream().filter(one -> one.candidates().size() > 1).toList();
        var ids = new HashSet<PartyId>();
        doubtful.stream()
                .filter(one -> !one.exact().isEmpty())
                .forEach(one -> ids.addAll(one.candidates().keySet()));
        if (ids.isEmpty()) {
            return described.stream().map(one -> Set.<PartyId>of()).toList();
        }
        var decided = differences.among(ids, actor).keySet();
        return described.stream().map(one -> excluded(one, decided)).toList();
    }

    private static Set<PartyId> excluded(Described one, Set<Pair> decided) {
        var exact = decided.isEmpty() ? Set.<PartyId>of() : one.exact();
        return one.candidates().keySet().stream()
                .filter(candidate -> exact.stream()
                        .anyMatch(same -> !same.equals(candidate) && decided.contains(Pair.of(same, candidate))))
                .collect(Collectors.toSet());
    }
}
