package zhiji.layouts;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Arrangements of forms and pages over HTTP. */
@RestController
@RequestMapping("/api/v1/layouts/{type}")
class LayoutController {

    private final Layouts layouts;

    LayoutController(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What was arranged; absent where fields stand in the order of their declaration. */
    record TypeLayouts(
            @Nullable LayoutView form, @Nullable LayoutView page) {

        static TypeLayouts of(Map<Place, Layouts.Kept> kept) {
            return new TypeLayouts(LayoutView.of(kept.get(Place.FORM)), LayoutView.of(kept.get(Place.PAGE)));
        }
    }

    record LayoutView(long version, List<Layout.Section> sections, List<String> hidden) {

        static @Nullable LayoutView of(Layouts.@Nullable Kept kept) {
            return kept == null
                    ? null
                    : new LayoutView(
                            kept.version(), kept.layout().sections(), kept.layout().hidden());
        }
    }

    @GetMapping
    TypeLayouts getLayouts(@PathVariable String type, Actor actor) {
        return TypeLayouts.of(layouts.of(type));
    }

    /** Version 0 in If-Match says that nobody arranged this place before. */
    @PutMapping("/{place}")
    TypeLayouts changeLayout(
            @PathVariable String type,
            @PathVariable Place place,
            @RequestBody Layout content,
            @Parameter(required = true) @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Actor actor) {
        layouts.arrange(type, place, version(version), content, actor);
        return getLayouts(type, actor);
    }

    @DeleteMapping("/{place}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteLayout(@PathVariable String type, @PathVariable Place place, Actor actor) {
        layouts.forget(type, place, actor);
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(Problem.Kind.PRECONDITION_MISSING, "if-match.missing");
        }
        try {
            return Long.parseLong(ifMatch.replaceAll("^W/|\"", ""));
        } catch (NumberFormatException notOurs) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
    }
}
