package zhiji.oversight;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Explanation;
import zhiji.access.Explanations;
import zhiji.access.FieldRule;
import zhiji.access.Permissions;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.records.Belonging;
import zhiji.records.RecordRef;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;
import zhiji.types.Visibility;

/** Front door to why somebody may see or change a record, or may not (为什么看得见). */
@Service
class Reasons {

    /** What parties have that is no field of theirs. */
    private static final List<String> PARTY_PARTS = List.of("names", "identifiers", "contacts", "addresses");

    private final Belonging belonging;
    private final Explanations explanations;
    private final Permissions permissions;
    private final RecordTypes types;
    private final TypeTexts texts;
    private final Visibility visibility;

    Reasons(
            Belonging belonging,
            Explanations explanations,
            Permissions permissions,
            RecordTypes types,
            TypeTexts texts,
            Visibility visibility) {
        this.belonging = belonging;
        this.explanations = explanations;
        this.permissions = permissions;
        this.types = types;
        this.texts = texts;
        this.visibility = visibility;
    }

    /** A field that is not wholly open, and the roles that say so; parts of a party have no label of their own. */
    record KeptBack(String key, String label, FieldRule rule, List<String> roles) {}

    /** What the record's own query answers, and what explains it. */
    record Answer(boolean allowed, Explanation explanation, List<KeptBack> keptBack) {}

    @Transactional(readOnly = true)
    public Answer why(RecordRef record, UserId user, Right right, Actor actor) {
        permissions.requireAdministrator(actor);
        var owned = belonging.find(record.type(), record.id()).orElseThrow(() -> Problem.notFound("not-found"));
        var subject = new Explanations.Subject(owned.types(), owned.id(), owned.owner());
        var explanation = explanations.of(user, right, subject);
        var asked = explanations.actor(user);
        var one = owned.types().size() == 1 ? new RecordRef(record.type(), owned.id()) : record;
        var allowed = explanation.active() && belonging.isWithin(right, one, asked);
        return new Answer(allowed, explanation, keptBack(types.get(record.type()), asked));
    }

    private List<KeptBack> keptBack(RecordType type, Actor asked) {
        var fields = type.fields().stream().map(field -> keptBack(type, field, asked));
        var parts = type.key().equals(RecordType.PARTIES)
                ? PARTY_PARTS.stream().map(part -> keptBack(type, part, asked))
                : Stream.<KeptBack>empty();
        return Stream.concat(fields, parts)
                .filter(field -> field.rule() != FieldRule.OPEN)
                .toList();
    }

    private KeptBack keptBack(RecordType type, RecordField field, Actor asked) {
        var personal = field.is(RecordField.Trait.PERSONAL);
        return new KeptBack(
                field.key(),
                texts.of(type, field),
                visibility.rule(asked, type, field),
                explanations.rolesKeepingBack(asked.id(), type.key(), field.key(), personal));
    }

    private KeptBack keptBack(RecordType type, String part, Actor asked) {
        return new KeptBack(
                part,
                "",
                visibility.rule(asked, type.key(), part),
                explanations.rolesKeepingBack(asked.id(), type.key(), part, true));
    }
}
