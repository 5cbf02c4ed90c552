package zhiji.webhooks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.access.People;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.platform.Actor;
import zhiji.platform.Person;
import zhiji.platform.Problem;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordItem;
import zhiji.records.RecordRef;
import zhiji.records.Records;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Makes what is sent, at the moment it is sent: with what the endpoint's owner may see then, and nothing else. */
@Component
class Payloads {

    private final RecordTypes types;
    private final Records records;
    private final RecordDirectory directory;
    private final ChangeQueries changes;
    private final Filters filters;
    private final Visibility visibility;
    private final People people;
    private final Audit audit;

    Payloads(
            RecordTypes types,
            Records records,
            RecordDirectory directory,
            ChangeQueries changes,
            Filters filters,
            Visibility visibility,
            People people,
            Audit audit) {
        this.types = types;
        this.records = records;
        this.directory = directory;
        this.changes = changes;
        this.filters = filters;
        this.visibility = visibility;
        this.people = people;
        this.audit = audit;
    }

    /**
     * What is to be said; nothing if the owner may not see the record, or the filter does not hold.
     *
     * @throws Problem if the filter cannot be read any longer
     */
    Optional<Payload> of(Delivery delivery, Endpoint endpoint, Actor owner) {
        if (delivery.isTest()) {
            return Optional.of(said(delivery, new Payload.Content(null, null, null, null, null, null)));
        }
        return types.find(delivery.record().type())
                .flatMap(type -> content(type, delivery, endpoint, owner))
                .map(content -> said(delivery, content));
    }

    private Optional<Payload.Content> content(RecordType type, Delivery delivery, Endpoint endpoint, Actor owner) {
        var reader = filters.reader(owner, null);
        var filter = endpoint.wish().filter();
        var ref = delivery.record();
        return switch (EventKind.valueOf(delivery.kind().toUpperCase(Locale.ROOT))) {
            case CREATED ->
                living(ref, filter, reader).map(item -> shown(ref, item, new Said(null, null, null), endpoint, owner));
            case CHANGED -> changed(type, delivery, endpoint, reader);
            case MERGED -> merged(ref, filter, endpoint, reader);
            case DELETED -> deleted(ref, filter, reader);
        };
    }

    /** What is said beside the record. */
    private record Said(
            @Nullable RecordRef into,
            @Nullable List<String> changed,
            @Nullable Person by) {}

    private Optional<Payload.Content> changed(RecordType type, Delivery delivery, Endpoint endpoint, Reader reader) {
        var owner = reader.actor();
        var ref = delivery.record();
        var changing = type.rows().changing();
        var change = changing == null
                ? Optional.<ChangeQueries.Change>empty()
                : changes.find(changing.history(), ref, delivery.happenedAt());
        var fields = change.map(ChangeQueries.Change::fields).orElse(List.of()).stream()
                .filter(field -> visibility.rule(owner, type, field).isPlain())
                .toList();
        var hidden = change.isPresent() && !change.get().fields().isEmpty() && fields.isEmpty();
        if (hidden) {
            return Optional.empty();
        }
        var said = new Said(
                null, fields, people.find(change.map(ChangeQueries.Change::by).orElse(null)));
        return living(ref, endpoint.wish().filter(), reader).map(item -> shown(ref, item, said, endpoint, owner));
    }

    private Optional<Payload.Content> merged(RecordRef ref, @Nullable String filter, Endpoint endpoint, Reader reader) {
        var standing = directory.find(List.of(ref), reader.actor()).get(ref);
        if (standing == null || standing.record().equals(ref)) {
            return Optional.empty();
        }
        var into = standing.record();
        return living(into, filter, reader)
                .map(item -> shown(ref, item, new Said(into, null, null), endpoint, reader.actor()));
    }

    /** Of what is gone for good it is not known who might have seen it: only who sees everything is told. */
    private Optional<Payload.Content> deleted(RecordRef ref, @Nullable String filter, Reader reader) {
        var seen =
                records.find(ref, new Filters.Which(null, filter, true), reader).isPresent()
                        || living(ref, filter, reader).isPresent()
                        || (filter == null && visibility.seesAll(reader.actor(), ref.type()));
        return seen ? Optional.of(new Payload.Content(ref.type(), ref.id(), null, null, null, null)) : Optional.empty();
    }

    private Optional<RecordItem> living(RecordRef ref, @Nullable String filter, Reader reader) {
        return records.find(ref, new Filters.Which(null, filter, false), reader);
    }

    private Payload.Content shown(RecordRef ref, RecordItem item, Said said, Endpoint endpoint, Actor owner) {
        if (records.isPersonal(ref.type())) {
            audit.once(
                    endpoint.id() + " " + item.id(),
                    Note.of(Deed.SEEN, owner).about(ref.type(), item.id()).with("webhook", endpoint.id()));
        }
        var into = said.into();
        return new Payload.Content(
                ref.type(), ref.id(), into == null ? null : into.id(), said.changed(), said.by(), item);
    }

    private static Payload said(Delivery delivery, Payload.Content content) {
        return new Payload(delivery.event(), delivery.happenedAt(), content);
    }
}
