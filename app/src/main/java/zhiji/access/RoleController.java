package zhiji.access;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;
import zhiji.platform.UserId;
import zhiji.platform.Version;

/** Roles over HTTP, and who has which; for administrators. */
@RestController
@RequestMapping("/api/v1")
class RoleController {

    private final Roles roles;
    private final RoleNames names;

    RoleController(Roles roles, RoleNames names) {
        this.roles = roles;
        this.names = names;
    }

    record RoleContent(
            String name,
            Map<String, Map<Right, Scope>> grants,
            @Nullable Map<String, Map<String, FieldRule>> fields) {

        RoleContent {
            Required.text("name", name);
            Required.value("grants", grants);
        }

        Role.Permits permits() {
            return new Role.Permits(grants, fields == null ? Map.of() : fields);
        }
    }

    /** Roles of ours have a key. */
    record RoleView(
            UUID id,
            @Nullable String key,
            String name,
            Map<String, Map<Right, Scope>> grants,
            Map<String, Map<String, FieldRule>> fields,
            long version) {}

    record RoleAssignment(List<UUID> roles) {

        RoleAssignment {
            roles = List.copyOf(Required.value("roles", roles));
        }
    }

    @GetMapping("/roles")
    Items<RoleView> listRoles() {
        return new Items<>(roles.all().stream().map(this::view).toList());
    }

    @GetMapping("/roles/{id}")
    ResponseEntity<RoleView> getRole(@PathVariable UUID id) {
        return answer(HttpStatus.OK, roles.get(id));
    }

    @PostMapping("/roles")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoleView> createRole(@RequestBody RoleContent content, Actor actor) {
        return answer(HttpStatus.CREATED, roles.create(content.name(), content.permits(), actor));
    }

    @PutMapping("/roles/{id}")
    ResponseEntity<RoleView> updateRole(
            @PathVariable UUID id,
            @RequestBody RoleContent content,
            @Parameter(required = true) @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Actor actor) {
        return answer(HttpStatus.OK, roles.change(id, Version.of(version), content.name(), content.permits(), actor));
    }

    @DeleteMapping("/roles/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRole(@PathVariable UUID id, Actor actor) {
        roles.delete(id, actor);
    }

    /** These roles and no others; none at all means that of a colleague. */
    @PutMapping("/users/{user}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assignRoles(@PathVariable UserId user, @RequestBody RoleAssignment content, Actor actor) {
        roles.assign(user, content.roles(), actor);
    }

    private ResponseEntity<RoleView> answer(HttpStatus status, Role role) {
        return ResponseEntity.status(status).eTag(Long.toString(role.version())).body(view(role));
    }

    private RoleView view(Role role) {
        return new RoleView(
                role.id(),
                role.key(),
                names.of(role),
                role.permits().grants(),
                role.permits().fields(),
                role.version());
    }
}
