package zhiji.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Person;
import zhiji.platform.Required;

/** Retention rules over HTTP, for administrators. */
@RestController
@RequestMapping("/api/v1/privacy/retention-rules")
class PersonalRetentionController {

    private final PersonalRetention retention;
    private final People people;

    PersonalRetentionController(PersonalRetention retention, People people) {
        this.retention = retention;
        this.people = people;
    }

    record RetentionRuleView(
            UUID id,
            RetentionRule.Customers customers,
            int years,
            Instant createdAt,
            @Nullable Person createdBy) {}

    record RetentionRuleContent(RetentionRule.Customers customers, int years) {

        RetentionRuleContent {
            Required.value("customers", customers);
        }
    }

    @GetMapping
    Items<RetentionRuleView> listRetentionRules(Actor actor) {
        return new Items<>(retention.rules(actor).stream().map(this::view).toList());
    }

    /** Whom a rule would find today. */
    @GetMapping("/preview")
    PersonalRetention.RetentionPreview previewRetentionRule(
            @RequestParam RetentionRule.Customers customers, @RequestParam int years, Actor actor) {
        return retention.preview(customers, years, actor);
    }

    /** Puts a rule in force; whoever it finds is erased after the time of waiting, unless somebody takes it back. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RetentionRuleView createRetentionRule(@RequestBody RetentionRuleContent content, Actor actor) {
        return view(retention.create(content.customers(), content.years(), actor));
    }

    /** Ends a rule. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endRetentionRule(@PathVariable UUID id, Actor actor) {
        retention.end(id, actor);
    }

    private RetentionRuleView view(RetentionRule rule) {
        return new RetentionRuleView(
                rule.id(), rule.customers(), rule.years(), rule.createdAt(), people.find(rule.createdBy()));
    }
}
