package zhiji.access;

import java.util.List;
import org.springframework.stereotype.Component;
import zhiji.platform.Texts;

/** What a role is called: those of ours in the reader's language, until somebody gave them another name. */
@Component
class RoleNames {

    private final Texts texts;

    RoleNames(Texts texts) {
        this.texts = texts;
    }

    String of(Role role) {
        return role.key() != null && role.key().equals(role.name())
                ? texts.of("role." + role.key(), List.of())
                : role.name();
    }
}
