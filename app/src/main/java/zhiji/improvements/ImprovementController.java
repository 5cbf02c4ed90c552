package zhiji.improvements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.audit.Audit;
import zhiji.complaints.CaseMatch;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;
import zhiji.platform.Version;

/** Improvements over HTTP, beyond what every record offers. */
@RestController
@RequestMapping("/api/v1")
class ImprovementController {

    private static final int MOST_DUE = 20;

    private final Improvements improvements;
    private final Effects effects;
    private final Beginnings beginnings;
    private final ImprovementViews views;
    private final Audit audit;

    ImprovementController(
            Improvements improvements, Effects effects, Beginnings beginnings, ImprovementViews views, Audit audit) {
        this.improvements = improvements;
        this.effects = effects;
        this.beginnings = beginnings;
        this.views = views;
        this.audit = audit;
    }

    /** With the complaints that it answers, if there are any already. */
    record ImprovementContent(
            String title,
            @Nullable String wrong,
            @Nullable UUID cause,
            @Nullable UUID category,
            @Nullable String product,
            @Nullable String shop,
            @Nullable List<UUID> complaints) {

        ImprovementContent {
            Required.text("title", title);
        }

        List<UUID> answered() {
            return complaints == null ? List.of() : complaints;
        }

        Improvements.Beginning beginning() {
            return new Improvements.Beginning(
                    title.strip(), line(wrong), new CaseMatch(cause, category, line(product), line(shop)));
        }

        private static @Nullable String line(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** {@code done}: the day it was done, needed with that state alone. */
    record ImprovementAdvance(
            Advance state,
            @Nullable LocalDate done,
            @Nullable String note) {

        ImprovementAdvance {
            Required.value("state", state);
        }
    }

    record ImprovementEffect(EffectVerdict effect, @Nullable String finding) {

        ImprovementEffect {
            Required.value("effect", effect);
        }
    }

    /** One whose effect is to be judged, or that answers a complaint. */
    record ImprovementLine(
            UUID id,
            String title,
            Advance state,
            @Nullable EffectVerdict effect,
            @Nullable LocalDate check) {}

    record ImprovementSetup(int effectDays, long version) {}

    record ImprovementSetupContent(int effectDays) {}

    /** The same Idempotency-Key with the same content begins once. */
    @PostMapping("/improvements")
    @ResponseStatus(HttpStatus.CREATED)
    ImprovementViews.ImprovementCase createImprovement(
            @RequestBody ImprovementContent content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return views.of(beginnings.begin(content.beginning(), content.answered(), key, actor), actor);
    }

    @GetMapping("/improvements/{id}/case")
    ResponseEntity<ImprovementViews.ImprovementCase> getImprovement(@PathVariable UUID id, Actor actor) {
        var view = views.of(improvements.get(id, actor), actor);
        audit.look(actor, ImprovementTypes.IMPROVEMENTS, id);
        return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
    }

    /** A state only ever goes forward. */
    @PutMapping("/improvements/{id}/state")
    ImprovementViews.ImprovementCase advanceImprovement(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ImprovementAdvance content,
            Actor actor) {
        var note = content.note() == null ? "" : content.note();
        return views.of(effects.advance(id, Version.of(ifMatch), content.state(), content.done(), note, actor), actor);
    }

    /** Once enough days have passed since it was done. */
    @PutMapping("/improvements/{id}/effect")
    ImprovementViews.ImprovementCase judgeImprovement(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ImprovementEffect content,
            Actor actor) {
        var finding = content.finding() == null ? "" : content.finding();
        return views.of(effects.judge(id, Version.of(ifMatch), content.effect(), finding, actor), actor);
    }

    /** Those that answer a complaint. */
    @GetMapping("/complaints/{id}/improvements")
    Items<ImprovementLine> listComplaintImprovements(@PathVariable UUID id, Actor actor) {
        return lines(beginnings.ofComplaint(id, actor), actor);
    }

    /** The reader's own whose effect is to be judged. */
    @GetMapping("/improvement-agenda")
    Items<ImprovementLine> getImprovementAgenda(@RequestParam(defaultValue = "20") int limit, Actor actor) {
        return lines(improvements.toCheck(Math.clamp(limit, 1, MOST_DUE), actor), actor);
    }

    private Items<ImprovementLine> lines(List<Improvement> all, Actor actor) {
        var open = views.open(actor);
        return new Items<>(all.stream()
                .map(one -> new ImprovementLine(
                        one.id(),
                        open.sees("title") ? one.fault().title() : "",
                        one.course().state(),
                        open.sees("effect") ? one.course().effect() : null,
                        one.course().check()))
                .toList());
    }

    @GetMapping("/improvement-setup")
    ResponseEntity<ImprovementSetup> getImprovementSetup(Actor actor) {
        return answer(effects.setting(actor));
    }

    /** It holds for improvements that are done from now on. */
    @PutMapping("/improvement-setup")
    ResponseEntity<ImprovementSetup> changeImprovementSetup(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ImprovementSetupContent content,
            Actor actor) {
        return answer(effects.change(new CourseStore.Setting(content.effectDays(), Version.of(ifMatch)), actor));
    }

    private static ResponseEntity<ImprovementSetup> answer(CourseStore.Setting setting) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(setting.version()))
                .body(new ImprovementSetup(setting.effectDays(), setting.version()));
    }
}
