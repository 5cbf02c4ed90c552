package zhiji.layouts;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Version;

/** Arrangements of forms and pages over HTTP. */
@RestController
@RequestMapping("/api/v1/layouts/{type}")
class LayoutController {

    private final Layouts layouts;

    LayoutController(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What was arranged for the reader; absent where fields stand in the order of their declaration. */
    record TypeLayouts(@Nullable LayoutView form, @Nullable LayoutView page) {

        static TypeLayouts of(Map<Place, Layouts.Kept> kept) {
            return new TypeLayouts(LayoutView.of(kept.get(Place.FORM)), LayoutView.of(kept.get(Place.PAGE)));
        }
    }

    record LayoutView(long version, List<Layout.Section> sections, List<String> hidden) {

        static @Nullable LayoutView of(Layouts.@Nullable Kept kept) {
            return kept == null
                    ? null
                    : new LayoutView(
                            kept.version(),
                            kept.layout().sections(),
                            kept.layout().hidden());
        }
    }

    /** One arrangement; without a {@code group}, a team or role, it is meant for everybody who has none of their own. */
    record ArrangedLayout(
            Place place, @Nullable UUID group, long version, List<Layout.Section> sections, List<String> hidden) {

        static ArrangedLayout of(Layouts.Kept kept) {
            return new ArrangedLayout(
                    kept.spot().place(),
                    kept.spot().group(),
                    kept.version(),
                    kept.layout().sections(),
                    kept.layout().hidden());
        }
    }

    @GetMapping
    TypeLayouts getLayouts(@PathVariable String type, Actor actor) {
        return TypeLayouts.of(layouts.of(type, actor));
    }

    /** All there are, whoever they are meant for. */
    @GetMapping("/arrangements")
    Items<ArrangedLayout> listLayouts(@PathVariable String type, Actor actor) {
        return new Items<>(layouts.all(type).stream().map(ArrangedLayout::of).toList());
    }

    /**
     * For a team or role, or for everybody who has none of their own. Version 0 in If-Match says that nobody arranged this
     * before.
     */
    @PutMapping("/{place}")
    TypeLayouts changeLayout(
            @PathVariable String type,
            @PathVariable Place place,
            @RequestParam(required = false) @Nullable UUID group,
            @RequestBody Layout content,
            @Parameter(required = true) @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Actor actor) {
        layouts.arrange(type, new Layouts.Spot(place, group), Version.of(version), content, actor);
        return getLayouts(type, actor);
    }

    @DeleteMapping("/{place}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteLayout(
            @PathVariable String type,
            @PathVariable Place place,
            @RequestParam(required = false) @Nullable UUID group,
            Actor actor) {
        layouts.forget(type, new Layouts.Spot(place, group), actor);
    }
}
