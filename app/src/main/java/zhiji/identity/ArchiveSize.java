package zhiji.identity;

import static zhiji.identity.jooq.Tables.PARTY_KEY;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** About how many parties there are: in a large archive the same name means less. */
@Component
class ArchiveSize {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final LoadingCache<String, Long> size;

    ArchiveSize(DSLContext sql) {
        size = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(table -> Long.valueOf(sql.fetchCount(PARTY_KEY)));
    }

    long get() {
        return size.get(PARTY_KEY.getName());
    }
}
