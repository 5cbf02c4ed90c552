package zhiji.complaints;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Person;
import zhiji.platform.Required;
import zhiji.platform.UserId;
import zhiji.platform.Version;
import zhiji.types.Visibility;

/** How complaints are worked on, over HTTP. Whoever may see complaints may read it; to change it takes the right to configure. */
@RestController
@RequestMapping("/api/v1/complaint-setup")
class SetupController {

    private final Setup setup;
    private final People people;
    private final Visibility visibility;

    SetupController(Setup setup, People people, Visibility visibility) {
        this.setup = setup;
        this.people = people;
        this.visibility = visibility;
    }

    /** Shifts as {@code 09:00-12:00,13:00-18:00}; a holiday has none. */
    record CalendarContent(String name, String zone, Map<DayOfWeek, String> week, Map<LocalDate, String> days) {

        CalendarContent {
            Required.text("name", name);
            Required.text("zone", zone);
            Required.value("week", week);
            days = days == null ? Map.of() : days;
        }

        WorkCalendar.Hours hours() {
            return new WorkCalendar.Hours(name, WorkCalendar.zone(zone), week, days);
        }
    }

    record ComplaintCalendar(
            UUID id,
            String name,
            String zone,
            Map<DayOfWeek, String> week,
            Map<LocalDate, String> days,
            boolean standard,
            long version) {

        static ComplaintCalendar of(WorkCalendar calendar) {
            var hours = calendar.hours();
            return new ComplaintCalendar(
                    calendar.id(),
                    hours.name(),
                    hours.zone().getId(),
                    hours.week(),
                    hours.days(),
                    calendar.standard(),
                    calendar.version());
        }
    }

    record DeskContent(String name, @Nullable UserId owner, UUID calendar) {

        DeskContent {
            Required.text("name", name);
            Required.value("calendar", calendar);
        }
    }

    record ComplaintDesk(UUID id, String name, @Nullable Person owner, UUID calendar, boolean standard, long version) {}

    record CategoryContent(
            Category.@Nullable Kind kind, @Nullable UUID parentId, String name, boolean retired) {

        CategoryContent {
            Required.text("name", name);
        }
    }

    record ComplaintCategory(
            UUID id, Category.Kind kind, @Nullable UUID parentId, String name, String path, boolean retired) {

        static ComplaintCategory of(Category category) {
            return new ComplaintCategory(
                    category.id(),
                    category.kind(),
                    category.parentId(),
                    category.name(),
                    category.path(),
                    category.retired());
        }
    }

    record ComplaintTerms(Gravity gravity, int acknowledgeMinutes, int solveMinutes) {

        static ComplaintTerms of(Terms terms) {
            return new ComplaintTerms(terms.gravity(), terms.acknowledgeMinutes(), terms.solveMinutes());
        }
    }

    record TermsContent(List<ComplaintTerms> terms) {

        TermsContent {
            terms = List.copyOf(Required.value("terms", terms));
        }
    }

    /** The first rule that fits decides; what a rule leaves out fits everything. */
    record ComplaintRoute(
            @Nullable UUID category,
            @Nullable Gravity least,
            @Nullable String shop,
            @Nullable String product,
            UUID desk) {

        ComplaintRoute {
            Required.value("desk", desk);
        }

        static ComplaintRoute of(Route route) {
            return new ComplaintRoute(route.category(), route.least(), route.shop(), route.product(), route.desk());
        }

        Route route() {
            return new Route(category, least, line(shop), line(product), desk);
        }

        private static @Nullable String line(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    record RoutesContent(List<ComplaintRoute> routes) {

        RoutesContent {
            routes = List.copyOf(Required.value("routes", routes));
        }
    }

    /** With {@code changeable} the reader may change it. */
    record ComplaintSetup(
            List<ComplaintCalendar> calendars,
            List<ComplaintDesk> desks,
            List<ComplaintTerms> terms,
            List<ComplaintCategory> categories,
            List<ComplaintRoute> routes,
            boolean changeable) {}

    @GetMapping
    ComplaintSetup getComplaintSetup(Actor actor) {
        visibility.require(actor, ComplaintTypes.COMPLAINTS, Right.SEE);
        return view(actor);
    }

    @PostMapping("/calendars")
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintCalendar createComplaintCalendar(@RequestBody CalendarContent content, Actor actor) {
        return ComplaintCalendar.of(setup.create(content.hours(), actor));
    }

    /** Open cases are due anew by the hours as they are then. */
    @PutMapping("/calendars/{id}")
    ComplaintCalendar changeComplaintCalendar(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CalendarContent content,
            Actor actor) {
        return ComplaintCalendar.of(setup.change(id, Version.of(ifMatch), content.hours(), actor));
    }

    @PostMapping("/desks")
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintDesk createComplaintDesk(@RequestBody DeskContent content, Actor actor) {
        var desk = new Desk(Ids.next(), content.name().strip(), content.owner(), content.calendar(), false, 1);
        return view(setup.create(desk, actor));
    }

    @PutMapping("/desks/{id}")
    ComplaintDesk changeComplaintDesk(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DeskContent content,
            Actor actor) {
        var version = Version.of(ifMatch);
        var desk = new Desk(id, content.name().strip(), content.owner(), content.calendar(), false, version);
        return view(setup.change(desk, actor));
    }

    @PutMapping("/terms")
    ComplaintSetup changeComplaintTerms(@RequestBody TermsContent content, Actor actor) {
        setup.promise(
                content.terms().stream()
                        .map(one -> new Terms(one.gravity(), one.acknowledgeMinutes(), one.solveMinutes()))
                        .toList(),
                actor);
        return view(actor);
    }

    @PostMapping("/categories")
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintCategory createComplaintCategory(@RequestBody CategoryContent content, Actor actor) {
        var kind = content.kind() == null ? Category.Kind.CATEGORY : content.kind();
        var category =
                new Category(Ids.next(), kind, content.parentId(), content.name(), content.name(), content.retired());
        return ComplaintCategory.of(setup.create(category, actor));
    }

    /** Its place in the tree stays; cases keep it. */
    @PutMapping("/categories/{id}")
    ComplaintCategory changeComplaintCategory(
            @PathVariable UUID id, @RequestBody CategoryContent content, Actor actor) {
        return ComplaintCategory.of(setup.change(id, content.name(), content.retired(), actor));
    }

    @PutMapping("/routes")
    ComplaintSetup changeComplaintRoutes(@RequestBody RoutesContent content, Actor actor) {
        setup.route(content.routes().stream().map(ComplaintRoute::route).toList(), actor);
        return view(actor);
    }

    private ComplaintSetup view(Actor actor) {
        return new ComplaintSetup(
                setup.calendars().stream().map(ComplaintCalendar::of).toList(),
                setup.desks().stream().map(this::view).toList(),
                setup.terms().stream().map(ComplaintTerms::of).toList(),
                setup.categories().stream().map(ComplaintCategory::of).toList(),
                setup.routes().stream().map(ComplaintRoute::of).toList(),
                setup.isChangeable(actor));
    }

    private ComplaintDesk view(Desk desk) {
        return new ComplaintDesk(
                desk.id(), desk.name(), people.find(desk.owner()), desk.calendar(), desk.standard(), desk.version());
    }
}
