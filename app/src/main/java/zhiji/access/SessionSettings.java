package zhiji.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a browser stays signed in: at most, and without being used. */
@ConfigurationProperties("zhiji.sessions")
record SessionSettings(
        @DefaultValue("14d") Duration longest,
        @DefaultValue("3d") Duration idle) {}
