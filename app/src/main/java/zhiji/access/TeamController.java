package zhiji.access;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
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
import zhiji.platform.Version;

/** The tree of teams over HTTP; changed by administrators. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamController {

    private final Teams teams;

    TeamController(Teams teams) {
        this.teams = teams;
    }

    record TeamContent(String name, @Nullable UUID parentId, List<Team.Member> members) {

        TeamContent {
            Required.text("name", name);
            members = List.copyOf(Required.value("members", members));
        }

        Teams.TeamContent said() {
            return new Teams.TeamContent(name, parentId, members);
        }
    }

    @GetMapping
    Items<Team> listTeams() {
        return new Items<>(teams.all());
    }

    @PostMapping
    ResponseEntity<Team> createTeam(@RequestBody TeamContent content, Actor actor) {
        return answer(HttpStatus.CREATED, teams.create(content.said(), actor));
    }

    @PutMapping("/{id}")
    ResponseEntity<Team> updateTeam(
            @PathVariable UUID id,
            @RequestBody TeamContent content,
            @Parameter(required = true) @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Actor actor) {
        return answer(HttpStatus.OK, teams.change(id, Version.of(version), content.said(), actor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteTeam(@PathVariable UUID id, Actor actor) {
        teams.delete(id, actor);
    }

    private static ResponseEntity<Team> answer(HttpStatus status, Team team) {
        return ResponseEntity.status(status).eTag(Long.toString(team.version())).body(team);
    }
}
