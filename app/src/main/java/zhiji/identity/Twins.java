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
import zhiji.archive.PartyWatch;
import zhiji.identity.Twin.Likeness;
import zhiji.platform.Actor;
import zhiji.platform.Digest;
import zhiji.platform.Problem;
import zhiji.science.identity.Recognition;
import zhiji.science.identity.Verdict;

/** Front door to the question (查重) whether somebody is in the archive already. */
@Service
class Twins {

    private static final double THRESHOLD = 0.95;
    private static final int CANDIDATES = 50;

    private static final int SHOWN = 5;

    /** Adds a party whoever else is there. */
    private static final String ANYBODY = "*";

    private final KeyStore keys;
    private final PartyDirectory directory;
    private final ArchiveSize size;
    private final People people;

    Twins(KeyStore keys, PartyDirectory directory, ArchiveSize size, People people) {
        this.keys = keys;
        this.directory = directory;
        this.size = size;
        this.people = people;
    }

    /** The parties that may be the one described, the likeliest first. */
    List<Twin> of(PartyContent content, Actor actor) {
        var wanted = PartyKeys.of(content);
        return among(keys.sharing(wanted, CANDIDATES), content, actor);
    }

    /** @throws Problem with the likely twins, unless they are the ones that the answer was given about */
    void refuse(PartyWatch.Newcomer newcomer, @Nullable String insist, Actor actor) {
        if (ANYBODY.equals(insist)) {
            return;
        }
        // Whoever is certainly the same shares a key that few have.
        var narrow = newcomer.keys().stream().filter(PartyKeys::isNarrow).toList();
        var likely = among(keys.sharing(narrow, CANDIDATES), newcomer.content(), actor).stream()
                .filter(twin -> twin.likeness() == Likeness.SAME)
                .toList();
        var token = token(likely);
        if (!likely.isEmpty() && !token.equals(insist)) {
            throw Problem.conflict("party.twin", Map.of("twins", likely, "insist", token));
        }
    }

    private List<Twin> among(List<KeyStore.Holder> holders, PartyContent content, Actor actor) {
        var candidates =
                directory.find(holders.stream().map(KeyStore.Holder::id).toList(), actor);
        if (candidates.isEmpty()) {
            return List.of();
        }
        var model = Model.of(content.kind());
        var found = Recognition.of(
                model.forRecords(size.get()),
                model.profile(content),
                candidates.stream().map(party -> model.profile(party.content())).toList(),
                commonness(PartyKeys.of(content), holders),
                THRESHOLD);
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

    /** How many hold a key; only keys that a candidate shares matter, and only those are counted. */
    private ToIntFunction<String> commonness(PartyKeys wanted, List<KeyStore.Holder> holders) {
        var shared = holders.stream()
                .flatMap(holder -> holder.keys().stream())
                .filter(Set.copyOf(wanted.all())::contains)
                .distinct()
                .toList();
        var counts = keys.count(shared);
        // The one that is asked about is not filed yet.
        return key -> wanted.number(key)
                .map(number -> counts.containsKey(number) ? counts.get(number) + 1 : 0)
                .orElse(0);
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
