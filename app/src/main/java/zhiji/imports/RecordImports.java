package zhiji.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import zhiji.records.KeyLookup;
import zhiji.records.RecordIntake;
import zhiji.records.RecordReversal;
import zhiji.records.UniqueKeys;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;

/** The imports of types that administrators made, as they stand now. */
@Component
class RecordImports {

    private final RecordTypes types;
    private final RecordIntake intake;
    private final RecordReversal reversal;
    private final UniqueKeys unique;
    private final KeyLookup lookup;
    private final RecordCells cells;
    private final TypeTexts texts;

    RecordImports(
            RecordTypes types,
            RecordIntake intake,
            RecordReversal reversal,
            UniqueKeys unique,
            KeyLookup lookup,
            RecordCells cells,
            TypeTexts texts) {
        this.types = types;
        this.intake = intake;
        this.reversal = reversal;
        this.unique = unique;
        this.lookup = lookup;
        this.cells = cells;
        this.texts = texts;
    }

    List<ImportTarget> all() {
        return types.all().stream()
                .filter(RecordType::isCustom)
                .<ImportTarget>map(type -> new RecordImport(type, this))
                .toList();
    }

    Optional<ImportTarget> find(String key) {
        return all().stream().filter(target -> target.key().equals(key)).findFirst();
    }

    RecordIntake intake() {
        return intake;
    }

    RecordReversal reversal() {
        return reversal;
    }

    UniqueKeys unique() {
        return unique;
    }

    KeyLookup lookup() {
        return lookup;
    }

    RecordCells cells() {
        return cells;
    }

    TypeTexts texts() {
        return texts;
    }
}
