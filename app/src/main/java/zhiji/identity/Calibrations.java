package zhiji.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.archive.PartyKind;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.science.identity.Calibration;

/** Front door to what people's decisions made of the weights (校准), and to which version of it is in use. */
@Service
public class Calibrations {

    /** Another server may have switched. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final CalibrationStore store;
    private final Clock clock;
    private final LoadingCache<Model, Calibration> active;

    Calibrations(CalibrationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        active = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(model ->
                        store.active(model.name()).map(Version::calibration).orElse(Calibration.NONE));
    }

    /** What a version was learnt from and what it is worth: agreement with decisions that it had not seen. */
    public record Card(
            int same,
            int different,
            double agreementBefore,
            double agreementAfter,
            double surpriseBefore,
            double surpriseAfter) {}

    /** A version; the built-in weights are used when none is active. */
    public record Version(
            UUID id, String model, Calibration calibration, Card card, Instant learntAt, boolean active) {}

    /** The name of the model by which parties of a kind are compared. */
    public static String modelOf(PartyKind kind) {
        return Model.of(kind).name();
    }

    public List<Version> all() {
        return store.all();
    }

    /** The one in use. */
    public Calibration of(String model) {
        return of(Model.valueOf(model));
    }

    Calibration of(Model model) {
        return active.get(model);
    }

    /** Keeps a version; uses it from now on if wished. */
    @Transactional
    public Version add(String model, Calibration calibration, Card card, boolean use) {
        var version = new Version(
                Ids.next(), model, calibration, card, clock.instant().truncatedTo(ChronoUnit.MICROS), use);
        if (use) {
            store.deactivate(model);
        }
        store.insert(version);
        active.invalidateAll();
        return version;
    }

    /** Goes over to a version, an earlier one too. */
    @Transactional
    public Version use(UUID id) {
        var version = store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
        store.deactivate(version.model());
        store.activate(id);
        active.invalidateAll();
        return store.find(id).orElseThrow();
    }

    /** Goes back to the built-in weights. */
    @Transactional
    public void leave(UUID id) {
        var version = store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
        if (version.active()) {
            store.deactivate(version.model());
        }
        active.invalidateAll();
    }
}
