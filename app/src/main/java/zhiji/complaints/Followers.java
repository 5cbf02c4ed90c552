package zhiji.complaints;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.types.Visibility;

/** Front door to the customers who follow their complaint by a secret code (查询进度的客户), to tell many of them the same. */
@Service
public class Followers {

    private final FollowerQueries queries;
    private final Visibility visibility;
    private final Clock clock;

    Followers(FollowerQueries queries, Visibility visibility, Clock clock) {
        this.queries = queries;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Of these complaints those that can be followed and to whose customer the actor may speak. */
    @Transactional(readOnly = true)
    public List<UUID> of(Collection<UUID> complaints, Actor actor) {
        return visibility.may(actor, ComplaintTypes.COMPLAINTS, Right.EDIT)
                ? queries.followed(complaints, actor)
                : List.of();
    }

    /** Puts a message into each conversation; whether a customer waits for an answer stays as it is. */
    @Transactional
    public void tell(Collection<UUID> complaints, String text, Actor actor) {
        queries.tell(of(complaints, actor), Complaints.message(text), clock.instant(), actor);
    }

    /** Who complained, as far as that is known. */
    @Transactional(readOnly = true)
    public Set<PartyId> parties(Collection<UUID> complaints) {
        return Set.copyOf(queries.parties(complaints));
    }

    /** The words by which these complaints name somebody: how to reach the customer, whom of us it is about, the case itself. */
    @Transactional(readOnly = true)
    public Set<String> names(Collection<UUID> complaints) {
        return queries.names(complaints).stream()
                .filter(name -> name.length() > 1)
                .collect(toSet());
    }
}
