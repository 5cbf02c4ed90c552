package zhiji.access;

import java.util.List;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Front door to single records that were opened to others; whoever calls knows that the actor may edit the record. */
@Service
public class Shares {

    private final ShareStore store;
    private final UserStore users;
    private final TeamStore teams;
    private final Permissions permissions;
    private final Audit audit;

    Shares(ShareStore store, UserStore users, TeamStore teams, Permissions permissions, Audit audit) {
        this.store = store;
        this.users = users;
        this.teams = teams;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** To whom a record is to be opened: a person or a team. */
    public record Opening(
            @Nullable UserId userId, @Nullable UUID teamId, boolean editable, java.time.@Nullable LocalDate until) {}

    public List<Share> of(String type, UUID record) {
        return store.of(type, record);
    }

    @Transactional
    public Share add(String type, UUID record, Opening opening, Actor actor) {
        var user = opening.userId();
        var team = opening.teamId();
        if ((user == null) == (team == null)
                || (user != null && users.find(user).isEmpty())
                || (team != null && teams.find(team).isEmpty())) {
            throw Problem.invalid(List.of(Problem.Field.of("userId", "share.whom")));
        }
        var share = new Share(Ids.next(), user, team, opening.editable(), opening.until());
        store.insert(type, record, share, actor);
        audit.write(Note.of(Deed.SHARED, actor)
                .about(type, record)
                .with("user", user)
                .with("team", team)
                .with("editable", share.editable())
                .with("until", share.until()));
        permissions.forget();
        return share;
    }

    @Transactional
    public void delete(String type, UUID record, UUID id, Actor actor) {
        if (!store.delete(type, record, id)) {
            throw Problem.notFound("not-found");
        }
        audit.write(Note.of(Deed.UNSHARED, actor).about(type, record).with("share", id));
        permissions.forget();
    }

    /** The ids of the records of a type that are open to somebody today: to be edited only some, to be deleted or merged none. */
    public Select<Record1<UUID>> openTo(String type, Right right, Actor actor) {
        return store.openTo(type, right, actor.id(), permissions.of(actor));
    }
}
