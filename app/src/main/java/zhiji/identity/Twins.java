package zhiji.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import zhiji.access.People;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyGuard;
import zhiji.identity.Twin.Likeness;
import zhiji.platform.Actor;
import zhiji.platform.Digest;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.science.identity.Recognition;
import zhiji.science.identity.RecordKeys;
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
    private final Calibrations calibrations;
    private final ArchiveSize size;
    private final People people;
    private final PartyGuard guard;

    Twins(
            KeyStore keys,
            PartyDirectory directory,
            Differences differences,
            Calibrations calibrations,
            ArchiveSize size,
            People people,
            PartyGuard guard) {
        this.keys = keys;
        this.directory = directory;
        this.differences = differences;
        this.calibrations = calibrations;
        this.size = size;
        this.people = people;
        this.guard = guard;
    }

    /** The parties that may be the one described, the likeliest first. */
    List<Twin> of(PartyContent content, Actor actor) {
        var model = Model.of(content.kind());
        var recordKeys = model.keys(model.profile(content));
        return among(keys.sharing(content.kind(), recordKeys, CANDIDATES), recordKeys, content, actor);
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

    private List<Twin> among(List<Filed> filed, RecordKeys recordKeys, PartyContent content, Actor actor) {
        var model = Model.of(content.kind());
        // Who may not know a number must not learn it from who resembles whom.
        var candidates = directory.find(filed.stream().map(Filed::id).toList(), actor).stream()
                .map(party -> party.with(guard.known(party.content(), actor)))
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        var holders = keys.count(KeyStore.all(recordKeys));
        var found = Recognition.of(
                model.forRecords(size.get(), calibrations.of(model)),
                model.profile(content),
                candidates.stream().map(party -> model.profile(party.content())).toList(),
                // The one that is asked about is not filed yet.
                key -> holders.containsKey(key) ? holders.get(key) + 1 : 0,
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
    void refuse(PartyContent content, @Nullable String insist, Actor actor) {
        if (ANYBODY.equals(insist)) {
            return;
        }
        var model = Model.of(content.kind());
        var recordKeys = model.keys(model.profile(content));
        // Whoever is certainly the same shares a key that few have.
        var likely =
                among(keys.sharingNarrow(content.kind(), recordKeys, CANDIDATES), recordKeys, content, actor).stream()
                        .filter(twin -> twin.likeness() == Likeness.SAME)
                        .toList();
        var token = token(likely);
        if (!likely.isEmpty() && !token.equals(insist)) {
            throw Problem.conflict("party.twin", Map.of("twins", likely, "insist", token));
        }
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
