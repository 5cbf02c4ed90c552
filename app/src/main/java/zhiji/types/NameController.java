package zhiji.types;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Required;

/** Other names for types, fields and options of ours. */
@RestController
@RequestMapping("/api/v1/names/{path}")
class NameController {

    private final TypeNames names;

    NameController(TypeNames names) {
        this.names = names;
    }

    record NameContent(Labels labels) {
        NameContent {
            Required.value("labels", labels);
        }
    }

    /** The path has the keys of type, field and option, with dots between them. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeName(@PathVariable String path, @RequestBody NameContent content, Actor actor) {
        names.rename(path, content.labels(), actor);
    }

    /** Back to the name that came with the system. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteName(@PathVariable String path, Actor actor) {
        names.forget(path, actor);
    }
}
