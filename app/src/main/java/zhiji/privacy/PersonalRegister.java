package zhiji.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import zhiji.access.Permissions;
import zhiji.platform.Actor;
import zhiji.platform.Texts;
import zhiji.types.PersonalPart;
import zhiji.types.Purpose;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;

/** Front door to the register of what is kept about persons and why (个人信息清单); it follows from the declarations. */
@Service
class PersonalRegister {

    private final RecordTypes types;
    private final List<PersonalPart> parts;
    private final TypeTexts typeTexts;
    private final Texts texts;
    private final Permissions permissions;

    PersonalRegister(
            RecordTypes types,
            ObjectProvider<PersonalPart> parts,
            TypeTexts typeTexts,
            Texts texts,
            Permissions permissions) {
        this.types = types;
        this.parts = parts.orderedStream().toList();
        this.typeTexts = typeTexts;
        this.texts = texts;
        this.permissions = permissions;
    }

    /** Something personal: where it stands, what it is called, what it is kept for. */
    record PersonalField(
            String type, String typeName, String key, String name, List<Purpose> purposes, boolean custom) {}

    List<PersonalField> fields(Actor actor) {
        permissions.requireAdministrator(actor);
        return types.all().stream()
                .flatMap(type -> Stream.concat(
                        type.fields().stream()
                                .filter(field -> field.is(RecordField.Trait.PERSONAL))
                                .map(field -> new PersonalField(
                                        type.key(),
                                        typeTexts.of(type),
                                        field.key(),
                                        typeTexts.of(type, field),
                                        sorted(field.purposes()),
                                        field.isCustom())),
                        parts.stream()
                                .filter(part -> part.type().equals(type.key()))
                                .map(part -> new PersonalField(
                                        type.key(),
                                        typeTexts.of(type),
                                        part.key(),
                                        texts.of("personal." + part.type() + "." + part.key(), List.of()),
                                        sorted(part.purposes()),
                                        false))))
                .toList();
    }

    private static List<Purpose> sorted(Set<Purpose> purposes) {
        return purposes.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
