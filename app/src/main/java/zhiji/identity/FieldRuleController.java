package zhiji.identity;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;

/** The rules by which values are chosen, over HTTP. */
@RestController
@RequestMapping("/api/v1/identity/field-rules")
class FieldRuleController {

    private final FieldRuleBook book;

    FieldRuleController(FieldRuleBook book) {
        this.book = book;
    }

    /** A field, {@code custom} for all of one's own, and its rule. */
    record FieldRule(String field, Rule rule) {}

    record FieldRuleContent(Rule rule) {
        FieldRuleContent {
            Required.value("rule", rule);
        }
    }

    @GetMapping
    Items<FieldRule> listFieldRules() {
        var rules = book.rules().rules();
        return new Items<>(FieldRules.fields().stream()
                .map(field -> new FieldRule(field, rules.getOrDefault(field, Rule.SURVIVOR)))
                .toList());
    }

    /** Holds for merges from now on; customers that were merged before keep what they show until one of them changes. */
    @PutMapping("/{field}")
    FieldRule changeFieldRule(@PathVariable String field, @RequestBody FieldRuleContent content, Actor actor) {
        book.change(field, content.rule(), actor);
        return new FieldRule(field, content.rule());
    }
}
