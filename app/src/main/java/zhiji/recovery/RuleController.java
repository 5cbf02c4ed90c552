package zhiji.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Items;
import zhiji.platform.Money;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.UserId;
import zhiji.platform.Version;

/** The rules by which recoveries are opened, over HTTP. */
@RestController
@RequestMapping("/api/v1/recovery-rules")
class RuleController {

    private static final int MOST_SHOWN = 100;

    private final Rules rules;
    private final FindingViews views;

    RuleController(Rules rules, FindingViews views) {
        this.rules = rules;
        this.views = views;
    }

    /** Which of the measures are needed depends on the sign; a desk or a person takes it. */
    record RecoveryRuleContent(
            String name,
            Prompt sign,
            @Nullable Money amount,
            @Nullable Integer times,
            @Nullable Integer days,
            @Nullable Double strength,
            @Nullable Integer percent,
            boolean customerOwner,
            @Nullable UUID desk,
            @Nullable UserId person,
            int dueDays,
            int restDays,
            boolean on) {

        RecoveryRuleContent {
            Required.text("name", name);
            Required.value("sign", sign);
        }

        Rules.Draft draft() {
            return new Rules.Draft(name, measured(), new Rule.Duty(customerOwner, desk, person, dueDays, restDays), on);
        }

        private Sign measured() {
            return switch (sign) {
                case RETURN -> new Sign.Return(Required.value("amount", amount));
                case COMPLAINTS -> new Sign.Complaints(Required.value("times", times), Required.value("days", days));
                case CUES -> new Sign.Cues(Required.value("strength", strength));
                case FALL ->
                    new Sign.Fall(
                            Required.value("percent", percent),
                            Required.value("days", days),
                            Required.value("amount", amount));
                case SILENCE -> new Sign.Silence(Required.value("amount", amount));
                case NOTICED, COMPLAINT ->
                    throw Problem.invalid(List.of(Problem.Field.of("sign", "enumeration.unknown", sign)));
            };
        }

        static RecoveryRuleContent of(Rule rule) {
            var duty = rule.duty();
            var sign = rule.sign();
            return new RecoveryRuleContent(
                    rule.name(),
                    sign.prompt(),
                    switch (sign) {
                        case Sign.Return one -> one.least();
                        case Sign.Fall one -> one.least();
                        case Sign.Silence one -> one.least();
                        default -> null;
                    },
                    sign instanceof Sign.Complaints one ? one.times() : null,
                    switch (sign) {
                        case Sign.Complaints one -> one.days();
                        case Sign.Fall one -> one.days();
                        default -> null;
                    },
                    sign instanceof Sign.Cues one ? one.strength() : null,
                    sign instanceof Sign.Fall one ? one.percent() : null,
                    duty.customerOwner(),
                    duty.desk(),
                    duty.person(),
                    duty.dueDays(),
                    duty.restDays(),
                    rule.isOn());
        }
    }

    /** A rule, since when its signs count, when it was looked at last, and how much it opened in the last 30 days. */
    record RecoveryRule(
            UUID id,
            long version,
            RecoveryRuleContent content,
            @Nullable Instant since,
            @Nullable Instant lookedAt,
            int opened) {}

    /** How many recoveries would have been opened in so many days, and the latest of them. */
    record RecoveryRulePreview(int days, int count, List<FindingViews.PreviewedRecovery> latest) {}

    @GetMapping
    Items<RecoveryRule> listRecoveryRules(Actor actor) {
        return new Items<>(rules.all(actor).stream().map(RuleController::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryRule createRecoveryRule(@RequestBody RecoveryRuleContent content, Actor actor) {
        return view(new RuleStore.Watched(rules.create(content.draft(), actor), null, 0));
    }

    @PutMapping("/{id}")
    RecoveryRule changeRecoveryRule(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RecoveryRuleContent content,
            Actor actor) {
        rules.change(id, Version.of(ifMatch), content.draft(), actor);
        return rules.all(actor).stream()
                .filter(one -> one.rule().id().equals(id))
                .map(RuleController::view)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    /** Only one that has opened nothing: recoveries name the rule as their reason. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRecoveryRule(@PathVariable UUID id, Actor actor) {
        rules.remove(id, actor);
    }

    /** What such a rule would have opened in the last 30 days; with an id, as if that rule had opened nothing. */
    @PostMapping("/preview")
    RecoveryRulePreview previewRecoveryRule(
            @RequestBody RecoveryRuleContent content, @RequestParam(required = false) @Nullable UUID id, Actor actor) {
        var found = rules.preview(content.draft(), id == null ? Ids.next() : id, actor);
        var latest = found.reversed().stream().limit(MOST_SHOWN).toList();
        return new RecoveryRulePreview(
                Rules.PREVIEWED_DAYS, found.size(), views.previewed(content.sign(), latest, actor));
    }

    private static RecoveryRule view(RuleStore.Watched watched) {
        var rule = watched.rule();
        return new RecoveryRule(
                rule.id(),
                rule.version(),
                RecoveryRuleContent.of(rule),
                rule.since(),
                watched.lookedAt(),
                watched.opened());
    }
}
