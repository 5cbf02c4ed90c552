package zhiji.archive;

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
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.PartyId;
import zhiji.platform.Required;
import zhiji.records.TimelineEntry;

/** What hangs on a party, over HTTP: relations, notes. */
@RestController
@RequestMapping("/api/v1/parties/{id}")
class PartyPagesController {

    private final Relations relations;
    private final Notes notes;

    PartyPagesController(Relations relations, Notes notes) {
        this.relations = relations;
        this.notes = notes;
    }

    record NoteContent(String text) {

        NoteContent {
            Required.text("text", text);
        }
    }

    record Created(UUID id) {}

    @GetMapping("/relations")
    Items<Relation> listRelations(@PathVariable PartyId id, Actor actor) {
        return new Items<>(relations.of(id, actor));
    }

    @PostMapping("/relations")
    @ResponseStatus(HttpStatus.CREATED)
    Created createRelation(@PathVariable PartyId id, @RequestBody Relations.NewRelation content, Actor actor) {
        return new Created(relations.create(id, content, actor));
    }

    @DeleteMapping("/relations/{relationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRelation(@PathVariable PartyId id, @PathVariable UUID relationId, Actor actor) {
        relations.delete(id, relationId, actor);
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    TimelineEntry.Note createNote(@PathVariable PartyId id, @RequestBody NoteContent content, Actor actor) {
        return notes.create(id, content.text(), actor);
    }

    @PutMapping("/notes/{noteId}")
    TimelineEntry.Note updateNote(
            @PathVariable PartyId id, @PathVariable UUID noteId, @RequestBody NoteContent content, Actor actor) {
        return notes.change(id, noteId, content.text(), actor);
    }

    @DeleteMapping("/notes/{noteId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteNote(@PathVariable PartyId id, @PathVariable UUID noteId, Actor actor) {
        notes.delete(id, noteId, actor);
    }
}
