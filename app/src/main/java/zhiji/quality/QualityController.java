package zhiji.quality;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.identity.DecisionCounts;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;

/** The quality of the archive over HTTP. */
@RestController
@RequestMapping("/api/v1/quality")
class QualityController {

    private final Quality quality;

    QualityController(Quality quality) {
        this.quality = quality;
    }

    /** Whether a merge was right. */
    record MergeReview(Boolean right) {
        MergeReview {
            Required.value("right", right);
        }
    }

    @GetMapping
    Quality.QualityReport getQuality(Actor actor) {
        return quality.report(actor);
    }

    @PostMapping("/rounds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void refreshQuality() {
        quality.refresh();
    }

    @GetMapping("/samples")
    Items<DecisionCounts.PastMerge> sampleMerges(Actor actor) {
        return new Items<>(quality.sample(actor));
    }

    @PutMapping("/samples/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reviewMerge(@PathVariable UUID id, @RequestBody MergeReview content, Actor actor) {
        quality.review(id, content.right(), actor);
    }

    @DeleteMapping("/samples/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetReview(@PathVariable UUID id, Actor actor) {
        quality.forget(id, actor);
    }
}
