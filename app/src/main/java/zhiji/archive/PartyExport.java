package zhiji.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import zhiji.exports.ExportColumns;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/** The numbers, other names, contacts and the address of parties, as an import reads them again. */
@Component
class PartyExport implements ExportColumns {

    private static final List<String> NAMES = List.of("legal-name", "short-name", "english-name", "former-name");

    /** What an import would take for the end of a number. */
    private static final Pattern SEPARATOR = Pattern.compile("[,;、，；\\n]");

    private final PartyStore store;
    private final PartyGuard guard;

    PartyExport(PartyStore store, PartyGuard guard) {
        this.store = store;
        this.guard = guard;
    }

    @Override
    public String type() {
        return ArchiveTypes.PARTIES;
    }

    @Override
    public List<String> keys() {
        return Stream.of(
                        PartyImport.KEYS,
                        NAMES,
                        List.of(PartyFields.HOLDER, PartyFields.PHONE, PartyFields.EMAIL, PartyFields.ADDRESS))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<UUID, Map<String, String>> cells(Collection<UUID> records, Actor actor) {
        return store.findAll(records.stream().map(PartyId::new).toList(), actor).stream()
                .collect(Collectors.toMap(
                        party -> party.id().value(), party -> cells(guard.known(party.content(), actor))));
    }

    private static Map<String, String> cells(PartyContent content) {
        var cells = new HashMap<String, String>();
        content.identifiers().forEach(identifier -> cells.putIfAbsent(identifier.scheme(), identifier.value()));
        for (var field : NAMES) {
            content.names().stream()
                    .filter(name -> name.kind() == PartyFields.NAMES.get(field))
                    .findFirst()
                    .ifPresent(name -> cells.put(field, name.value()));
        }
        var contacts = content.contacts().stream()
                .filter(contact -> !SEPARATOR.matcher(contact.value()).find())
                .toList();
        cells.put(PartyFields.PHONE, values(contacts, ContactKind.PHONE));
        cells.put(PartyFields.EMAIL, values(contacts, ContactKind.EMAIL));
        contacts.stream()
                .map(PartyContent.Contact::holder)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .ifPresent(holder -> cells.put(PartyFields.HOLDER, holder));
        content.addresses().stream().findFirst().ifPresent(address -> cells.put(PartyFields.ADDRESS, address.text()));
        return cells;
    }

    private static String values(List<PartyContent.Contact> contacts, ContactKind kind) {
        return contacts.stream()
                .filter(contact -> contact.kind() == kind)
                .map(PartyContent.Contact::value)
                .collect(Collectors.joining("; "));
    }
}
