package zhiji.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import zhiji.access.People;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyGuard;
import zhiji.archive.PartyWatch.Newcomer;
import zhiji.identity.Twin.Likeness;
import zhiji.platform.Actor;
import zhiji.platform.Digest;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.science.identity.Recognition;
import zhiji.science.identity.Verdict;

/** Front door to the question (查重) whether somebody is in the archive already. */
@Service
class Twins {

    private static final int CANDIDATES = 50;
    private static final int SHOWN = 5;

    /** Adds a party whoever else is there. */
    private static final String ANYBODY = "*";

    private final KeyStore keys;
    private final PartyDirectory directory;
    private final Differences differences;
    private final Exclusions exclusions;
    private final Calibrations calibrations;
    private final ArchiveSize size;
    private final People people;
    private final PartyGuard guard;

    Twins(
            KeyStore keys,
            PartyDirectory directory,
            Differences differences,
            Exclusions exclusions,
            Calibrations calibrations,
            ArchiveSize size,
            People people,
            PartyGuard guard) {
        this.keys = keys;
        this.directory = directory;
        this.differences = differences;
        this.exclusions = exclusions;
        this.calibrations = calibrations;
        this.size = size;
        this.people = people;
        this.guard = guard;
    }

    /** The parties that may be the one described, the likeliest first. */
    List<Twin> of(PartyContent content, Actor actor) {
        var wanted = PartyKeys.of(content);
        return among(keys.sharing(content.kind(), wanted, CANDIDATES), new Newcomer(content, wanted), actor);
    }

    /** The same for a party that is in the archive: neither itself nor those that somebody decided are different. */
    List<Twin> of(PartyContent content, PartyId self, Actor actor) {
        var twins = of(content, actor).stream()
                .filter(twin -> !twin.id().equals(self))
                .toList();
        var ids = new ArrayList<>(List.of(self));
        twins.forEach(twin -> ids.add(twin.id()));
        var decided = differences.among(ids, actor);
        return twins.stream()
                .filter(twin -> !decided.containsKey(Pair.of(self, twin.id())))
                .toList();
    }

    private List<Twin> among(List<Filed> filed, Newcomer newcomer, Actor actor) {
        var content = newcomer.content();
        var model = Model.of(content.kind());
        // Who may not know a number must not learn it from who resembles whom.
        var candidates = without(
                directory.find(filed.stream().map(Filed::id).toList(), actor).stream()
                        .map(party -> party.with(guard.known(party.content(), actor)))
                        .toList(),
                content,
                actor);
        if (candidates.isEmpty()) {
            return List.of();
        }
        var found = Recognition.of(
                model.forRecords(size.get(), calibrations.of(model)),
                model.profile(content),
                candidates.stream().map(party -> model.profile(party.content())).toList(),
                commonness(newcomer, filed),
                Model.THRESHOLD);
        var twins = new ArrayList<Twin>();
        for (var index = 0; index < found.size(); index++) {
            if (found.get(index).verdict() != Verdict.DIFFERENT) {
                twins.add(twin(candidates.get(index), found.get(index)));
            }
        }
        return twins.stream()
                .sorted(Comparator.comparing(Twin::likeness)
                        .thenComparing(
                                Comparator.comparingDouble(Twin::probability).reversed()))
                .limit(SHOWN)
                .toList();
    }

    /** @throws Problem with the likely twins, unless they are the ones that the answer was given about */
    void refuse(Newcomer newcomer, @Nullable String insist, Actor actor) {
        if (ANYBODY.equals(insist)) {
            return;
        }
        // Whoever is certainly the same shares a key that few have.
        var filed = keys.sharingNarrow(newcomer.content().kind(), newcomer.keys(), CANDIDATES);
        var likely = among(filed, newcomer, actor).stream()
                .filter(twin -> twin.likeness() == Likeness.SAME)
                .toList();
        var token = token(likely);
        if (!likely.isEmpty() && !token.equals(insist)) {
            throw Problem.conflict("party.twin", Map.of("twins", likely, "insist", token));
        }
    }

    private List<Party> without(List<Party> candidates, PartyContent content, Actor actor) {
        var contents = candidates.stream().collect(Collectors.toMap(Party::id, Party::content));
        var excluded = exclusions
                .of(List.of(new Exclusions.Described(content, contents)), actor)
                .getFirst();
        return candidates.stream()
                .filter(party -> !excluded.contains(party.id()))
                .toList();
    }

    /** How many hold a key; only keys that a candidate shares matter, and only those are counted. */
    private ToIntFunction<String> commonness(Newcomer newcomer, List<Filed> filed) {
        var own = Set.copyOf(newcomer.keys().all());
        var shared = filed.stream()
                .flatMap(one -> one.keys().stream())
                .filter(own::contains)
                .collect(Collectors.toSet());
        var holders = keys.count(shared);
        // The one that is asked about is not filed yet.
        return PartyKeys.inWords(newcomer.content().kind(), shared, key -> holders.getOrDefault(key, 0) + 1);
    }

    private Twin twin(Party party, Recognition recognition) {
        var content = party.content();
        var locale = LocaleContextHolder.getLocale();
        return new Twin(
                party.id(),
                content.kind(),
                content.name(),
                content.contacts().stream().map(PartyContent.Contact::value).toList(),
                content.addresses().stream().map(PartyContent.Address::text).toList(),
                people.find(content.ownerId()),
                recognition.probability(),
                recognition.verdict() == Verdict.MATCH ? Likeness.SAME : Likeness.MAYBE,
                recognition.explanation().steps().stream()
                        .filter(step -> step.level().isPresent())
                        .map(step ->
                                new Twin.Step(step.field().name(), step.text(locale), step.bits(), step.probability()))
                        .toList());
    }

    /** Names the twins that were shown: whoever insists has seen these and no others. */
    private static String token(List<Twin> twins) {
        var seen = twins.stream().map(twin -> twin.id().toString()).sorted().collect(Collectors.joining(","));
        return HexFormat.of().formatHex(Digest.sha256(seen)).substring(0, 16);
    }
}
