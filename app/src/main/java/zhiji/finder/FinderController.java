package zhiji.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Limit;

/** Search everywhere over HTTP. */
@RestController
@RequestMapping("/api/v1/search")
class FinderController {

    private final Finder finder;

    FinderController(Finder finder) {
        this.finder = finder;
    }

    record SearchResult(List<Finder.Group> groups) {}

    /** The best {@code limit} of each type, or of the types that are named. */
    @GetMapping
    SearchResult searchRecords(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable List<String> types,
            @RequestParam(defaultValue = "6") int limit,
            Actor actor) {
        return new SearchResult(finder.find(q, types, Limit.checked(limit), actor));
    }
}
