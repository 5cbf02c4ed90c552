package zhiji.imports;

import java.time.Instant;
import java.util.UUID;
import zhiji.platform.UserId;

/** A file was brought in. A silent one is nobody's news: whoever notifies, or acts by a rule, passes over it. */
public record FileImported(UUID id, String target, long created, long updated, boolean silent, UserId by, Instant at) {

    static FileImported of(Import done, Instant at) {
        var counts = done.progress().counts(false);
        return new FileImported(
                done.id(),
                done.target(),
                counts.created(),
                counts.updated() + counts.attached(),
                done.settings().handled().silent(),
                done.createdBy(),
                at);
    }
}
