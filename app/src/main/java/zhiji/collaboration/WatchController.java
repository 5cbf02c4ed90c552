package zhiji.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Person;
import zhiji.records.RecordRef;

/** Following a record and keeping it at hand, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class WatchController {

    private final Watching watching;
    private final People people;

    WatchController(Watching watching, People people) {
        this.watching = watching;
        this.people = people;
    }

    /** Who follows a record; {@code following} says whether the reader does. */
    record Followers(List<Person> people, boolean following) {}

    record StarView(String type, UUID id, String name, Instant starredAt) {}

    @GetMapping("/{type}/{id}/followers")
    Followers listFollowers(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        var followers = watching.followers(new RecordRef(type, id), actor);
        return new Followers(
                followers.stream().map(people::find).filter(Objects::nonNull).toList(), followers.contains(actor.id()));
    }

    @PutMapping("/{type}/{id}/followers/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        watching.follow(new RecordRef(type, id), actor);
    }

    @DeleteMapping("/{type}/{id}/followers/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        watching.unfollow(new RecordRef(type, id), actor);
    }

    @GetMapping("/stars")
    Items<StarView> listStars(Actor actor) {
        return new Items<>(watching.stars(actor).stream()
                .map(star -> new StarView(star.record().type(), star.record().id(), star.name(), star.at()))
                .toList());
    }

    @PutMapping("/{type}/{id}/star")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void star(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        watching.star(new RecordRef(type, id), actor);
    }

    @DeleteMapping("/{type}/{id}/star")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unstar(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        watching.unstar(new RecordRef(type, id), actor);
    }
}
