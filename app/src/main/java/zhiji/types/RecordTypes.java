package zhiji.types;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import zhiji.access.FieldRule;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Front door to the record types (记录类型): those that capabilities declare, and what administrators added. */
@Service
public class RecordTypes {

    private final List<RecordType> declared;
    private final ObjectProvider<FieldOptions> decided;
    private final Definitions definitions;
    private final Visibility visibility;

    RecordTypes(
            List<RecordType> declared,
            ObjectProvider<RecordAddition> additions,
            ObjectProvider<FieldOptions> decided,
            Definitions definitions,
            Visibility visibility) {
        this.declared = declared.stream()
                .map(type -> type.with(additions.stream()
                        .filter(addition -> addition.type().equals(type.key()))
                        .flatMap(addition -> addition.fields().stream())
                        .toList()))
                .toList();
        this.decided = decided;
        this.definitions = definitions;
        this.visibility = visibility;
    }

    public Collection<RecordType> all() {
        return catalogue().types().values();
    }

    /**
     * The type under that key.
     *
     * @throws Problem if there is no such type
     */
    public RecordType get(String key) {
        return find(key).orElseThrow(() -> Problem.notFound("not-found"));
    }

    public Optional<RecordType> find(String key) {
        return Optional.ofNullable(catalogue().types().get(key));
    }

    /** The field of a type under that key, if there is one and somebody may know its values. */
    public Optional<RecordField> field(RecordType type, String key, Actor actor) {
        return type.field(key)
                .filter(field -> visibility.rule(actor, type, field).isPlain());
    }

    /** As {@link #field}, or shown in part. */
    public Optional<RecordField> shown(RecordType type, String key, Actor actor) {
        return type.field(key).filter(field -> visibility.rule(actor, type, field) != FieldRule.HIDDEN);
    }

    /** The fields of a type that somebody may see and that are still in use. */
    public List<RecordField> fields(RecordType type, Actor actor) {
        return type.fields().stream()
                .filter(field ->
                        field.custom() == null || !field.custom().settings().retired())
                .filter(field -> visibility.rule(actor, type, field) != FieldRule.HIDDEN)
                .toList();
    }

    /** What a type, a field or an option of ours is called here instead; paths are keys with dots between them. */
    public Optional<Labels> renamed(String path) {
        return Optional.ofNullable(catalogue().renamed().get(path));
    }

    /** The ways by which many records of any type lead to one of this. */
    public List<RecordRelation.Inverse> inverses(RecordType type) {
        return all().stream()
                .flatMap(source -> source.relations().stream()
                        .filter(relation -> relation.target().equals(type.key()))
                        .map(relation -> new RecordRelation.Inverse(relation.inverse(), source, relation)))
                .toList();
    }

    public Optional<RecordRelation.Inverse> inverse(RecordType type, String key) {
        return inverses(type).stream().filter(way -> way.key().equals(key)).findFirst();
    }

    boolean isDeclared(String key) {
        return declared.stream().anyMatch(type -> type.key().equals(key));
    }

    private Definitions.Catalogue catalogue() {
        return definitions.catalogue(this::current);
    }

    /** What capabilities declare, with the options that administrators decide as they are now. */
    private List<RecordType> current() {
        var types = declared;
        for (var options : decided) {
            types = types.stream()
                    .map(type -> type.key().equals(options.type()) ? type.with(options) : type)
                    .toList();
        }
        return types;
    }

    /** Types by key, in the order of their declaration. */
    static Map<String, RecordType> byKey(List<RecordType> types) {
        var byKey = new LinkedHashMap<String, RecordType>();
        types.forEach(type -> byKey.put(type.key(), type));
        return byKey;
    }
}
