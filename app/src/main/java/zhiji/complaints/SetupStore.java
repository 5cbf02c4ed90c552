package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.CALENDAR;
import static zhiji.complaints.jooq.Tables.CATEGORY;
import static zhiji.complaints.jooq.Tables.DESK;
import static zhiji.complaints.jooq.Tables.PROMISE;
import static zhiji.complaints.jooq.Tables.ROUTE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Ids;

/** Loads and saves how complaints are worked on: calendars, desks, promises, the two trees, routing. */
@Repository
class SetupStore {

    private final DSLContext sql;
    private final JsonMapper json;

    SetupStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<WorkCalendar> calendars() {
        return sql.selectFrom(CALENDAR)
                .orderBy(CALENDAR.STANDARD.desc(), CALENDAR.NAME)
                .fetch(row -> new WorkCalendar(
                        row.getId(),
                        new WorkCalendar.Hours(
                                row.getName(),
                                ZoneId.of(row.getZone()),
                                json.readValue(row.getWeek().data(), new TypeReference<Map<DayOfWeek, String>>() {}),
                                json.readValue(row.getDays().data(), new TypeReference<Map<LocalDate, String>>() {})),
                        row.getStandard(),
                        row.getVersion()));
    }

    void insert(WorkCalendar calendar) {
        var hours = calendar.hours();
        sql.insertInto(CALENDAR)
                .set(CALENDAR.ID, calendar.id())
                .set(CALENDAR.NAME, hours.name())
                .set(CALENDAR.ZONE, hours.zone().getId())
                .set(CALENDAR.WEEK, document(hours.week()))
                .set(CALENDAR.DAYS, document(hours.days()))
                .set(CALENDAR.STANDARD, calendar.standard())
                .set(CALENDAR.VERSION, calendar.version())
                .execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(WorkCalendar calendar) {
        var hours = calendar.hours();
        return sql.update(CALENDAR)
                        .set(CALENDAR.NAME, hours.name())
                        .set(CALENDAR.ZONE, hours.zone().getId())
                        .set(CALENDAR.WEEK, document(hours.week()))
                        .set(CALENDAR.DAYS, document(hours.days()))
                        .set(CALENDAR.VERSION, calendar.version() + 1)
                        .where(CALENDAR.ID.eq(calendar.id()))
                        .and(CALENDAR.VERSION.eq(calendar.version()))
                        .execute()
                > 0;
    }

    List<Desk> desks() {
        return sql.selectFrom(DESK)
                .orderBy(DESK.STANDARD.desc(), DESK.NAME)
                .fetch(row -> new Desk(
                        row.getId(),
                        row.getName(),
                        row.getOwnerId(),
                        row.getCalendarId(),
                        row.getStandard(),
                        row.getVersion()));
    }

    void insert(Desk desk) {
        sql.insertInto(DESK)
                .set(DESK.ID, desk.id())
                .set(DESK.NAME, desk.name())
                .set(DESK.OWNER_ID, desk.owner())
                .set(DESK.CALENDAR_ID, desk.calendar())
                .set(DESK.STANDARD, desk.standard())
                .set(DESK.VERSION, desk.version())
                .execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(Desk desk) {
        return sql.update(DESK)
                        .set(DESK.NAME, desk.name())
                        .set(DESK.OWNER_ID, desk.owner())
                        .set(DESK.CALENDAR_ID, desk.calendar())
                        .set(DESK.VERSION, desk.version() + 1)
                        .where(DESK.ID.eq(desk.id()))
                        .and(DESK.VERSION.eq(desk.version()))
                        .execute()
                > 0;
    }

    List<Terms> terms() {
        return sql
                .selectFrom(PROMISE)
                .fetch(row -> new Terms(
                        Gravity.valueOf(row.getGravity()), row.getAcknowledgeMinutes(), row.getSolveMinutes()))
                .stream()
                .sorted((one, other) -> one.gravity().compareTo(other.gravity()))
                .toList();
    }

    void update(Terms terms) {
        sql.update(PROMISE)
                .set(PROMISE.ACKNOWLEDGE_MINUTES, terms.acknowledgeMinutes())
                .set(PROMISE.SOLVE_MINUTES, terms.solveMinutes())
                .where(PROMISE.GRAVITY.eq(terms.gravity().name()))
                .execute();
    }

    List<Category> categories() {
        return sql.selectFrom(CATEGORY)
                .orderBy(CATEGORY.KIND, CATEGORY.PATH)
                .fetch(row -> new Category(
                        row.getId(),
                        Category.Kind.valueOf(row.getKind()),
                        row.getParentId(),
                        row.getName(),
                        row.getPath(),
                        row.getRetired()));
    }

    void insert(Category category) {
        sql.insertInto(CATEGORY)
                .set(CATEGORY.ID, category.id())
                .set(CATEGORY.KIND, category.kind().name())
                .set(CATEGORY.PARENT_ID, category.parentId())
                .set(CATEGORY.NAME, category.name())
                .set(CATEGORY.PATH, category.path())
                .set(CATEGORY.RETIRED, category.retired())
                .execute();
    }

    void update(Category category) {
        sql.update(CATEGORY)
                .set(CATEGORY.NAME, category.name())
                .set(CATEGORY.PATH, category.path())
                .set(CATEGORY.RETIRED, category.retired())
                .where(CATEGORY.ID.eq(category.id()))
                .execute();
    }

    /** What lies below a node is called after its new path. */
    void move(Category before, Category after) {
        var old = before.path() + Category.BETWEEN;
        sql.update(CATEGORY)
                .set(
                        CATEGORY.PATH,
                        DSL.concat(
                                DSL.val(after.path() + Category.BETWEEN),
                                DSL.substring(CATEGORY.PATH, old.length() + 1)))
                .where(CATEGORY.KIND.eq(before.kind().name()))
                .and(CATEGORY.PATH.startsWith(old))
                .execute();
    }

    List<Route> routes() {
        return sql.selectFrom(ROUTE)
                .orderBy(ROUTE.POSITION)
                .fetch(row -> new Route(
                        row.getCategoryId(),
                        row.getLeast() == null ? null : Gravity.valueOf(row.getLeast()),
                        row.getShop(),
                        row.getProduct(),
                        row.getDeskId()));
    }

    void replace(List<Route> routes) {
        sql.deleteFrom(ROUTE).execute();
        var position = 0;
        for (var route : routes) {
            sql.insertInto(ROUTE)
                    .set(ROUTE.ID, Ids.next())
                    .set(ROUTE.POSITION, position++)
                    .set(ROUTE.CATEGORY_ID, route.category())
                    .set(
                            ROUTE.LEAST,
                            route.least() == null ? null : route.least().name())
                    .set(ROUTE.SHOP, route.shop())
                    .set(ROUTE.PRODUCT, route.product())
                    .set(ROUTE.DESK_ID, route.desk())
                    .execute();
        }
    }

    private JSONB document(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
