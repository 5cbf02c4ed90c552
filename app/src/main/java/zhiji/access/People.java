package zhiji.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.platform.Person;
import zhiji.platform.UserId;

/** The names of users, remembered for a while: every list and timeline shows many of them. */
@Service
public class People {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final LoadingCache<UserId, Optional<Person>> known;

    People(Users users) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(id -> users.find(id).map(user -> new Person(user.id(), user.displayName())));
    }

    /** Nobody if there is no such user, or no id at all. */
    public @Nullable Person find(@Nullable UserId id) {
        return id == null ? null : known.get(id).orElse(null);
    }
}
