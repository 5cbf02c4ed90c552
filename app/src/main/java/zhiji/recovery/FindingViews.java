package zhiji.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.Standing;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Shapes what rules found: whoever may not see purchases, complaints, cues or worth learns of the rule alone. */
@Component
class FindingViews {

    private final RuleStore rules;
    private final RecordDirectory records;
    private final RecordTypes types;
    private final Visibility visibility;

    FindingViews(RuleStore rules, RecordDirectory records, RecordTypes types, Visibility visibility) {
        this.rules = rules;
        this.records = records;
        this.types = types;
        this.visibility = visibility;
    }

    /** A record that the finding rests on, and what it is called. */
    record FindingRecord(String type, UUID id, String name) {}

    /** Why a recovery was opened: the rule, the numbers, and the records; {@code times} counts these. */
    record RecoveryFinding(
            Prompt sign,
            @Nullable String rule,
            Instant at,
            @Nullable Integer times,
            @Nullable Integer days,
            @Nullable Double strength,
            @Nullable Money amount,
            @Nullable Money before,
            List<FindingRecord> records) {}

    /** A customer for whom a recovery would have been opened. */
    record PreviewedRecovery(RecoveryViews.@Nullable NamedRecord party, RecoveryFinding finding) {}

    /** With {@code whole} false the reader may not see whose it is, and so nothing of what they did. */
    @Nullable
    RecoveryFinding of(Recovery recovery, boolean whole, Actor actor) {
        var found = recovery.origin().found();
        if (found == null) {
            return null;
        }
        var sign = recovery.origin().prompt();
        var rule = rules.find(found.rule()).map(Rule::name).orElse(null);
        var evidence = found.evidence();
        if (!whole || evidence == null || !isOpen(sign, actor)) {
            return new RecoveryFinding(sign, rule, recovery.origin().at(), null, null, null, null, null, List.of());
        }
        return finding(sign, rule, evidence, records.find(refs(sign, evidence).toList(), actor));
    }

    List<PreviewedRecovery> previewed(Prompt sign, List<Occurrence> occurrences, Actor actor) {
        var asked = occurrences.stream()
                .flatMap(one -> Stream.concat(Stream.of(party(one)), refs(sign, one.evidence())))
                .toList();
        var named = records.find(asked, actor);
        return occurrences.stream()
                .map(one -> new PreviewedRecovery(
                        Optional.ofNullable(named.get(party(one)))
                                .map(standing -> new RecoveryViews.NamedRecord(
                                        standing.record().id(), standing.name()))
                                .orElse(null),
                        finding(sign, null, one.evidence(), named)))
                .toList();
    }

    private static RecoveryFinding finding(
            Prompt sign, @Nullable String rule, Evidence evidence, Map<RecordRef, Standing> named) {
        var seen = refs(sign, evidence)
                .flatMap(ref -> Optional.ofNullable(named.get(ref)).stream())
                .map(standing -> new FindingRecord(
                        standing.record().type(), standing.record().id(), name(sign, standing)))
                .toList();
        return new RecoveryFinding(
                sign,
                rule,
                evidence.at(),
                evidence.records().isEmpty() ? null : evidence.records().size(),
                evidence.days(),
                evidence.strength(),
                evidence.amount(),
                evidence.before(),
                seen);
    }

    /** Cues are called by their kind, as the API names it. */
    private static String name(Prompt sign, Standing standing) {
        return sign == Prompt.CUES ? standing.name().toLowerCase(Locale.ROOT).replace('_', '-') : standing.name();
    }

    private static Stream<RecordRef> refs(Prompt sign, Evidence evidence) {
        var type = switch (sign) {
            case RETURN, FALL -> "purchases";
            case COMPLAINTS, COMPLAINT -> "complaints";
            case CUES -> "cues";
            case SILENCE, NOTICED -> RecordType.PARTIES;
        };
        return evidence.records().stream().map(id -> new RecordRef(type, id));
    }

    private static RecordRef party(Occurrence occurrence) {
        return new RecordRef(RecordType.PARTIES, occurrence.party().value());
    }

    private boolean isOpen(Prompt sign, Actor actor) {
        return switch (sign) {
            case RETURN, FALL -> isPlain("purchases", "amount", actor);
            case COMPLAINTS, COMPLAINT -> visibility.sees(actor, "complaints");
            case CUES -> isPlain("cues", "kind", actor);
            case SILENCE -> isPlain(RecordType.PARTIES, "worth.at-stake", actor);
            case NOTICED -> false;
        };
    }

    private boolean isPlain(String type, String field, Actor actor) {
        return visibility.sees(actor, type)
                && visibility.rule(actor, types.get(type), field).isPlain();
    }
}
