package zhiji.imports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import zhiji.platform.Problem;
import zhiji.platform.Texts;

/** Everything files can be imported into. */
@Component
class ImportTargets {

    private final Map<String, ImportTarget> targets = new LinkedHashMap<>();
    private final Texts texts;

    ImportTargets(List<ImportTarget> targets, Texts texts) {
        targets.forEach(target -> this.targets.put(target.key(), target));
        this.texts = texts;
    }

    Collection<ImportTarget> all() {
        return targets.values();
    }

    ImportTarget get(String key) {
        var target = targets.get(key);
        if (target == null) {
            throw Problem.invalid(List.of(Problem.Field.of("target", "enumeration.unknown", key)));
        }
        return target;
    }

    String label(ImportTarget target, ImportField field) {
        return texts.of("import." + target.key() + "." + field.key(), List.of());
    }
}
