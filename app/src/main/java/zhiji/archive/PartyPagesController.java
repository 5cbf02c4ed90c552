package zhiji.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Limit;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Required;
import zhiji.records.Timeline;
import zhiji.records.TimelineEntry;

/** What hangs on a party, over HTTP: timeline, relations, notes, files. */
@RestController
@RequestMapping("/api/v1/parties/{id}")
class PartyPagesController {

    private final Parties parties;
    private final Timeline timeline;
    private final Relations relations;
    private final Notes notes;
    private final PartyFiles files;

    PartyPagesController(Parties parties, Timeline timeline, Relations relations, Notes notes, PartyFiles files) {
        this.parties = parties;
        this.timeline = timeline;
        this.relations = relations;
        this.notes = notes;
        this.files = files;
    }

    record NoteContent(String text) {

        NoteContent {
            Required.text("text", text);
        }
    }

    record Created(UUID id) {}

    @GetMapping("/timeline")
    Page<TimelineEntry> getTimeline(
            @PathVariable PartyId id,
            @RequestParam(required = false) @Nullable List<TimelineEntry.Kind> kind,
            @RequestParam(defaultValue = "30") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var members = parties.require(id, actor).members();
        var kinds = EnumSet.noneOf(TimelineEntry.Kind.class);
        if (kind != null) {
            kinds.addAll(kind);
        }
        return timeline.page(members, kinds, Limit.checked(limit), after, actor);
    }

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

    @GetMapping("/files")
    Items<FileEntry> listFiles(@PathVariable PartyId id, Actor actor) {
        return new Items<>(files.of(id, actor));
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileEntry createFile(@PathVariable PartyId id, @RequestPart MultipartFile file, Actor actor) throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return files.add(id, new PartyFiles.Upload(name, file.getSize(), file.getInputStream()), actor);
    }

    /** Always as an attachment, so that no browser runs what somebody uploaded. */
    @GetMapping("/files/{fileId}")
    ResponseEntity<Resource> downloadFile(@PathVariable PartyId id, @PathVariable UUID fileId, Actor actor) {
        var entry = files.get(id, fileId, actor);
        var disposition = ContentDisposition.attachment()
                .filename(entry.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(entry.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new FileSystemResource(files.content(entry)));
    }

    @DeleteMapping("/files/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteFile(@PathVariable PartyId id, @PathVariable UUID fileId, Actor actor) {
        files.delete(id, fileId, actor);
    }
}
