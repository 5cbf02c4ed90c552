package zhiji.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Person;
import zhiji.platform.Problem;
import zhiji.records.RecordRef;

/** Files of records over HTTP. */
@RestController
@RequestMapping("/api/v1/{type}/{id}/files")
class AttachmentController {

    /** A picture needs nothing and may do nothing, not even be of our origin. Browsers heed this, not X-Frame-Options. */
    private static final String PICTURE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'self'";

    /** A browser refuses to show a PDF in a sandbox; its own viewer is one. */
    private static final String PDF_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final Attachments attachments;
    private final People people;

    AttachmentController(Attachments attachments, People people) {
        this.attachments = attachments;
        this.people = people;
    }

    /** With {@code shown} it can be looked at in the browser. */
    record FileEntry(
            UUID id,
            String name,
            long size,
            String mediaType,
            boolean shown,
            Instant createdAt,
            @Nullable Person createdBy) {}

    @GetMapping
    Items<FileEntry> listFiles(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        return new Items<>(attachments.of(new RecordRef(type, id), actor).stream()
                .map(this::view)
                .toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileEntry createFile(@PathVariable String type, @PathVariable UUID id, @RequestPart MultipartFile file, Actor actor)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var upload = new Attachments.Upload(name, file.getSize(), file.getInputStream());
        return view(attachments.add(new RecordRef(type, id), upload, actor));
    }

    /** Always as an attachment, so that no browser runs what somebody uploaded. */
    @GetMapping("/{fileId}")
    ResponseEntity<Resource> downloadFile(
            @PathVariable String type, @PathVariable UUID id, @PathVariable UUID fileId, Actor actor) {
        var file = attachments.get(new RecordRef(type, id), fileId, actor);
        return answer(file, ContentDisposition.attachment()).body(resource(file));
    }

    /** To be looked at: pictures and PDF only, under a policy that lets them do nothing else. */
    @GetMapping("/{fileId}/preview")
    ResponseEntity<Resource> previewFile(
            @PathVariable String type, @PathVariable UUID id, @PathVariable UUID fileId, Actor actor) {
        var file = attachments.get(new RecordRef(type, id), fileId, actor);
        if (!FileKind.isShown(file.mediaType())) {
            throw Problem.notFound("file.no-preview", file.name());
        }
        return answer(file, ContentDisposition.inline())
                .header("Content-Security-Policy", FileKind.isPdf(file.mediaType()) ? PDF_POLICY : PICTURE_POLICY)
                .body(resource(file));
    }

    @DeleteMapping("/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteFile(@PathVariable String type, @PathVariable UUID id, @PathVariable UUID fileId, Actor actor) {
        attachments.delete(new RecordRef(type, id), fileId, actor);
    }

    /** Within thirty days. */
    @PutMapping("/{fileId}/restoration")
    FileEntry restoreFile(@PathVariable String type, @PathVariable UUID id, @PathVariable UUID fileId, Actor actor) {
        return view(attachments.restore(new RecordRef(type, id), fileId, actor));
    }

    private static ResponseEntity.BodyBuilder answer(Attachment file, ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    private Resource resource(Attachment file) {
        return new FileSystemResource(attachments.content(file));
    }

    private FileEntry view(Attachment file) {
        return new FileEntry(
                file.id(),
                file.name(),
                file.size(),
                file.mediaType(),
                FileKind.isShown(file.mediaType()),
                file.createdAt(),
                people.find(file.createdBy()));
    }
}
