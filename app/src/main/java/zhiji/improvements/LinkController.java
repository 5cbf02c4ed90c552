package zhiji.improvements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.complaints.Causes;
import zhiji.complaints.Span;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/** The complaints that an improvement answers, over HTTP. */
@RestController
@RequestMapping("/api/v1/improvements/{id}")
class LinkController {

    private static final int MOST_SHOWN = 200;

    private final Links links;
    private final Causes causes;

    LinkController(Links links, Causes causes) {
        this.links = links;
        this.causes = causes;
    }

    /** The latest linked complaints; {@code total}: all that the reader may see. */
    record LinkedComplaints(int total, List<ImprovementViews.ImprovementRef> items) {}

    record LinkContent(List<UUID> complaints) {

        LinkContent {
            complaints = List.copyOf(Required.value("complaints", complaints));
        }
    }

    /** The first and the last day. */
    record AlikeSpan(LocalDate from, LocalDate until) {

        AlikeSpan {
            Required.value("from", from);
            Required.value("until", until);
        }
    }

    /** {@code fresh}: of those found how many are not linked yet. */
    record AlikeComplaints(int found, int fresh, int most) {}

    /** How many were not linked before. */
    record LinkedNow(int linked) {}

    @GetMapping("/complaints")
    LinkedComplaints listImprovementComplaints(@PathVariable UUID id, Actor actor) {
        var all = links.of(id, actor);
        return new LinkedComplaints(
                all.size(),
                all.stream()
                        .limit(MOST_SHOWN)
                        .map(one ->
                                new ImprovementViews.ImprovementRef(one.record().id(), one.name()))
                        .toList());
    }

    @PostMapping("/complaints")
    LinkedNow linkImprovementComplaints(@PathVariable UUID id, @RequestBody LinkContent content, Actor actor) {
        return new LinkedNow(links.link(id, content.complaints(), actor));
    }

    @DeleteMapping("/complaints/{complaintId}")
    LinkedComplaints unlinkImprovementComplaint(@PathVariable UUID id, @PathVariable UUID complaintId, Actor actor) {
        links.unlink(id, complaintId, actor);
        return listImprovementComplaints(id, actor);
    }

    /** What would be linked: complaints of the same cause, category, product and shop, as far as those are said. */
    @GetMapping("/alike")
    AlikeComplaints countAlikeComplaints(
            @PathVariable UUID id, @RequestParam LocalDate from, @RequestParam LocalDate until, Actor actor) {
        var alike = links.alike(id, span(from, until), actor);
        return new AlikeComplaints(alike.found(), alike.fresh(), Links.MOST);
    }

    @PostMapping("/alike")
    LinkedNow linkAlikeComplaints(@PathVariable UUID id, @RequestBody AlikeSpan content, Actor actor) {
        return new LinkedNow(links.linkAlike(id, span(content.from(), content.until()), actor));
    }

    private Span span(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw Problem.invalid(List.of(Problem.Field.of("until", "value.unreadable", until)));
        }
        return causes.days(from, until);
    }
}
