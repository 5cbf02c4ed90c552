package zhiji.rating;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Limit;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.science.value.PairwiseComparison;

/** The value index over HTTP: how it is built, previews of another way, and what it says of a customer. */
@RestController
@RequestMapping("/api/v1")
class RatingController {

    private final Ratings ratings;
    private final People people;

    RatingController(Ratings ratings, People people) {
        this.ratings = ratings;
        this.people = people;
    }

    /** The index, and how far it has been applied. */
    record IndexView(
            int version,
            Definition definition,
            @Nullable PairwiseComparison comparison,
            Instant at,
            @Nullable Person by,
            @Nullable RatingRun lastRun) {}

    record IndexVersion(
            int version,
            Definition definition,
            Instant at,
            @Nullable Person by) {}

    record IndexContent(int base, Definition definition) {}

    /** A criterion of the index, and what it came to. */
    record WeighedPart(
            Criterion criterion,
            double weightPercent,
            @Nullable Double value,
            @Nullable Double points) {}

    record RatingView(
            int version,
            double total,
            @Nullable Double current,
            @Nullable Double potential,
            @Nullable Double coverage,
            @Nullable Long place,
            List<WeighedPart> parts) {}

    /** No content before there is one; criteria on fields that are kept back from the reader are left out. */
    @GetMapping("/value-index")
    ResponseEntity<IndexView> getValueIndex(Actor actor) {
        return ratings.latest(actor)
                .map(this::view)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Puts another version in force; all customers are rated by it soon. */
    @PutMapping("/value-index")
    IndexView updateValueIndex(@RequestBody IndexContent content, Actor actor) {
        return view(ratings.save(content.base(), content.definition(), actor));
    }

    @GetMapping("/value-index/versions")
    Items<IndexVersion> listValueIndexVersions(@RequestParam(defaultValue = "50") int limit, Actor actor) {
        return new Items<>(ratings.versions(Limit.checked(limit), actor).stream()
                .map(one -> new IndexVersion(one.number(), one.definition(), one.at(), people.find(one.by())))
                .toList());
    }

    /** What an index would say, of twenty thousand customers at most; nothing is kept. */
    @PostMapping("/value-index/previews")
    RatingPreview previewValueIndex(@RequestBody Definition definition, Actor actor) {
        return ratings.preview(definition, actor);
    }

    /** No content for whom no run has rated. */
    @GetMapping("/parties/{id}/value-index")
    ResponseEntity<RatingView> getRating(@PathVariable PartyId id, Actor actor) {
        return ratings.find(id, actor)
                .map(RatingController::view)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private IndexView view(Version version) {
        var definition = version.definition();
        return new IndexView(
                version.number(),
                definition,
                definition.compared(),
                version.at(),
                people.find(version.by()),
                ratings.lastRun().orElse(null));
    }

    private static RatingView view(Ratings.Found found) {
        return new RatingView(
                found.version(),
                found.total(),
                found.current(),
                found.potential(),
                found.coverage(),
                found.place(),
                found.judged().stream()
                        .map(judged -> new WeighedPart(
                                judged.criterion(),
                                100 * judged.criterion().weight() / found.weight(),
                                judged.part().value(),
                                judged.part().points()))
                        .toList());
    }
}
