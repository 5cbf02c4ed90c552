package zhiji.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;
import zhiji.records.Tags;

/** Tags over HTTP: those to choose from, where they are used, and changing them everywhere. */
@RestController
@RequestMapping("/api/v1/tags")
class TagController {

    private final Tags tags;
    private final TagChanges changes;

    TagController(Tags tags, TagChanges changes) {
        this.tags = tags;
        this.changes = changes;
    }

    /** {@code counts} are by the key of the type. */
    record TagUse(String name, Tags.@Nullable Colour colour, Map<String, Integer> counts) {}

    record TagColour(String tag, Tags.@Nullable Colour colour) {

        TagColour {
            Required.text("tag", tag);
        }
    }

    /** Without {@code to} the tags are taken away. */
    record TagReplacement(List<String> tags, @Nullable String to) {

        TagReplacement {
            Required.value("tags", tags);
        }
    }

    /** One bulk change for each type that has any of the tags. */
    record TagReplaced(UUID bulkChangeId, String type, long total) {}

    @GetMapping
    Items<String> listTags() {
        return new Items<>(tags.names());
    }

    @GetMapping("/uses")
    Items<TagUse> listTagUses(Actor actor) {
        return new Items<>(changes.uses(actor).stream()
                .map(use -> new TagUse(use.name(), use.colour(), use.counts()))
                .toList());
    }

    @GetMapping("/colours")
    Items<TagColour> listTagColours() {
        return new Items<>(changes.colours().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> new TagColour(entry.getKey(), entry.getValue()))
                .toList());
    }

    @PutMapping("/colours")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeTagColour(@RequestBody TagColour content, Actor actor) {
        changes.colour(content.tag(), content.colour(), actor);
    }

    /** Renames, unites or takes away tags on every record; the bulk changes run in the background and can be undone. */
    @PostMapping("/replacements")
    @ResponseStatus(HttpStatus.CREATED)
    Items<TagReplaced> replaceTags(@RequestBody TagReplacement content, Actor actor) {
        return new Items<>(changes.replace(content.tags(), content.to(), actor).stream()
                .map(change -> new TagReplaced(change.id(), change.wish().type(), change.total()))
                .toList());
    }
}
