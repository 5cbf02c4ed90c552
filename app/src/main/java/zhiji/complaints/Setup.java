package zhiji.complaints;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.access.Users;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.types.Visibility;

/** Front door to how complaints are worked on (投诉设置): desks and their calendars, promises, the two trees, routing. */
@Service
class Setup {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_ROUTES = 200;

    private final SetupStore store;
    private final ApplicationEventPublisher events;
    private final Visibility visibility;
    private final Users users;

    Setup(SetupStore store, ApplicationEventPublisher events, Visibility visibility, Users users) {
        this.store = store;
        this.events = events;
        this.visibility = visibility;
        this.users = users;
    }

    List<WorkCalendar> calendars() {
        return store.calendars();
    }

    List<Desk> desks() {
        return store.desks();
    }

    List<Terms> terms() {
        return store.terms();
    }

    List<Category> categories() {
        return store.categories();
    }

    List<Route> routes() {
        return store.routes();
    }

    /** Whether somebody may change all this. */
    boolean isChangeable(Actor actor) {
        return visibility.may(actor, ComplaintTypes.COMPLAINTS, Right.CONFIGURE);
    }

    @Transactional
    WorkCalendar create(WorkCalendar.Hours hours, Actor actor) {
        configures(actor);
        var calendar = new WorkCalendar(Ids.next(), hours.checked(), false, 1);
        refuseNamesake(
                calendar.hours().name(),
                store.calendars().stream().map(one -> one.hours().name()).toList());
        store.insert(calendar);
        return calendar;
    }

    /** Cases that are open are due anew by the hours as they are now. */
    @Transactional
    WorkCalendar change(UUID id, long version, WorkCalendar.Hours hours, Actor actor) {
        configures(actor);
        var before = one(store.calendars(), WorkCalendar::id, id);
        if (!store.update(new WorkCalendar(id, hours.checked(), before.standard(), version))) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        events.publishEvent(new CalendarChanged(id));
        return one(store.calendars(), WorkCalendar::id, id);
    }

    @Transactional
    Desk create(Desk desk, Actor actor) {
        configures(actor);
        check(desk);
        refuseNamesake(desk.name(), store.desks().stream().map(Desk::name).toList());
        store.insert(desk);
        return desk;
    }

    @Transactional
    Desk change(Desk desk, Actor actor) {
        configures(actor);
        one(store.desks(), Desk::id, desk.id());
        check(desk);
        if (!store.update(desk)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        return one(store.desks(), Desk::id, desk.id());
    }

    /** They hold for complaints that are received or classified from now on; what was promised stays promised. */
    @Transactional
    List<Terms> promise(List<Terms> terms, Actor actor) {
        configures(actor);
        terms.forEach(store::update);
        return store.terms();
    }

    @Transactional
    Category create(Category written, Actor actor) {
        configures(actor);
        var category = placed(written);
        refuseNamesake(
                category.path(),
                store.categories().stream()
                        .filter(one -> one.kind() == category.kind())
                        .map(Category::path)
                        .toList());
        store.insert(category);
        return category;
    }

    @Transactional
    Category change(UUID id, String name, boolean retired, Actor actor) {
        configures(actor);
        var before = one(store.categories(), Category::id, id);
        var after = placed(new Category(id, before.kind(), before.parentId(), name, name, retired));
        if (!after.path().equals(before.path())) {
            refuseNamesake(
                    after.path(),
                    store.categories().stream()
                            .filter(one -> one.kind() == before.kind())
                            .map(Category::path)
                            .toList());
            store.move(before, after);
        }
        store.update(after);
        return after;
    }

    @Transactional
    List<Route> route(List<Route> routes, Actor actor) {
        configures(actor);
        if (routes.size() > MOST_ROUTES) {
            throw Problem.invalid("list.too-long", routes.size(), MOST_ROUTES);
        }
        var desks = byId(store.desks(), Desk::id);
        for (var index = 0; index < routes.size(); index++) {
            if (!desks.containsKey(routes.get(index).desk())) {
                throw Problem.invalid(List.of(Problem.Field.of(
                        "routes[" + index + "].desk",
                        "enumeration.unknown",
                        routes.get(index).desk())));
            }
        }
        store.replace(routes);
        return store.routes();
    }

    /** Where a complaint belongs; if no rule fits, at the standard desk. */
    Desk deskOf(Complaint complaint) {
        var desks = byId(store.desks(), Desk::id);
        var categories = byId(store.categories(), Category::id);
        return store.routes().stream()
                .filter(route -> route.fits(complaint, categories))
                .findFirst()
                .flatMap(route -> Optional.ofNullable(desks.get(route.desk())))
                .orElseGet(this::standardDesk);
    }

    Desk standardDesk() {
        return store.desks().stream().filter(Desk::standard).findFirst().orElseThrow();
    }

    Desk desk(UUID id) {
        return store.desks().stream()
                .filter(desk -> desk.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(List.of(Problem.Field.of("desk", "enumeration.unknown", id))));
    }

    /** @throws Problem if there is no such node in that tree, or it is out of use */
    void check(Category.Kind kind, UUID id) {
        if (store.categories().stream().noneMatch(one -> one.id().equals(id) && one.kind() == kind && !one.retired())) {
            var field = kind == Category.Kind.CAUSE ? "cause" : "category";
            throw Problem.invalid(List.of(Problem.Field.of(field, "enumeration.unknown", id)));
        }
    }

    private Category placed(Category written) {
        var name = name(written.name().replace("/", "／"));
        if (written.parentId() == null) {
            return new Category(written.id(), written.kind(), null, name, name, written.retired());
        }
        var parent = one(store.categories(), Category::id, written.parentId());
        return new Category(
                written.id(),
                parent.kind(),
                parent.id(),
                name,
                parent.path() + Category.BETWEEN + name,
                written.retired());
    }

    private void check(Desk desk) {
        name(desk.name());
        one(store.calendars(), WorkCalendar::id, desk.calendar());
        if (desk.owner() != null && users.find(desk.owner()).isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("owner", "field.unknown-record", desk.owner())));
        }
    }

    private static String name(String written) {
        var name = written.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("name", "text.length", 1, LONGEST_NAME)));
        }
        return name;
    }

    private static void refuseNamesake(String name, List<String> taken) {
        if (taken.contains(name)) {
            throw Problem.conflict(Problem.Field.of("name", "complaint.name-taken", name));
        }
    }

    private void configures(Actor actor) {
        visibility.require(actor, ComplaintTypes.COMPLAINTS, Right.CONFIGURE);
    }

    private static <T> T one(List<T> all, Function<T, UUID> id, UUID wanted) {
        return all.stream()
                .filter(one -> id.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
