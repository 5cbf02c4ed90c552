package zhiji.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;

/** A user's own keys for programs. */
@RestController
@RequestMapping("/api/v1/api-tokens")
class ApiTokenController {

    private final ApiTokens tokens;

    ApiTokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    record ApiTokenContent(
            String name,
            @Nullable LocalDate expiresOn,
            @Nullable Boolean readOnly,
            @Nullable Integer perMinute) {

        ApiTokenContent {
            Required.text("name", name);
        }
    }

    @GetMapping
    Items<ApiToken> listApiTokens(Actor actor) {
        return new Items<>(tokens.of(actor.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.Issued createApiToken(@RequestBody ApiTokenContent content, Actor actor) {
        var limits = new TokenLimits(Boolean.TRUE.equals(content.readOnly()), content.perMinute());
        return tokens.issue(actor, content.name(), content.expiresOn(), limits);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteApiToken(@PathVariable UUID id, Actor actor) {
        tokens.revoke(actor, id);
    }
}
