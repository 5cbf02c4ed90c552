package zhiji.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** A team (团队) in the tree of teams, with who leads it, who stands in, and who else belongs to it. */
record Team(UUID id, @Nullable UUID parentId, String name, List<Member> members, long version) {

    Team {
        members = List.copyOf(members);
    }

    enum Standing {
        HEAD,
        DEPUTY,
        MEMBER;

        /** Whether what the teams below own is reached too. */
        boolean leads() {
            return this != MEMBER;
        }
    }

    record Member(UserId id, Standing standing) {}
}
