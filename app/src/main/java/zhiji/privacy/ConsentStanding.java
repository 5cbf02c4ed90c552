package zhiji.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What holds of all that a person said (现行同意): the latest word on each purpose and channel; one on any channel is on all. */
final class ConsentStanding {

    private final Map<Consent.Matter, Word> words = new LinkedHashMap<>();

    private ConsentStanding() {}

    /** The latest word on a purpose and channel. */
    record Word(boolean granted, Instant since) {}

    static ConsentStanding of(Collection<Consent> said) {
        var standing = new ConsentStanding();
        said.stream()
                .sorted(Comparator.comparing((Consent one) -> one.evidence().givenAt())
                        .thenComparing(Consent::recordedAt)
                        .thenComparing(Consent::id))
                .forEach(standing::add);
        return standing;
    }

    private void add(Consent consent) {
        var word = new Word(consent.granted(), consent.evidence().givenAt());
        channels(consent.matter())
                .forEach(
                        channel -> words.put(new Consent.Matter(consent.matter().purpose(), channel), word));
    }

    private static List<ConsentChannel> channels(Consent.Matter matter) {
        return matter.purpose().isByChannel() && matter.channel() == ConsentChannel.ANY
                ? ConsentChannel.single()
                : List.of(matter.channel());
    }

    Map<Consent.Matter, Word> words() {
        return words;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The channels by which a purpose is agreed to; null if by none. */
    @Nullable
    List<ConsentChannel> granted(ConsentPurpose purpose) {
        var channels = ConsentChannel.single().stream()
                .filter(channel -> {
                    var word = words.get(new Consent.Matter(purpose, channel));
                    return word != null && word.granted();
                })
                .toList();
        return channels.isEmpty() ? null : channels;
    }

    /** Whether a purpose without channels is agreed to; null if nothing was said. */
    @Nullable
    Boolean agreed(ConsentPurpose purpose) {
        var word = words.get(new Consent.Matter(purpose, ConsentChannel.ANY));
        return word == null ? null : word.granted();
    }

    /** The purposes refused for a channel at least; null if none is. */
    @Nullable
    Set<ConsentPurpose> refused() {
        var refused = words.entrySet().stream()
                .filter(entry -> !entry.getValue().granted())
                .map(entry -> entry.getKey().purpose())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentPurpose.class)));
        return refused.isEmpty() ? null : refused;
    }
}
