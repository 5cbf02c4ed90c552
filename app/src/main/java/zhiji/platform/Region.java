package zhiji.platform;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the company does business: what a date without a time zone means, and when a month begins. */
@ConfigurationProperties("zhiji.region")
public record Region(@DefaultValue("Asia/Shanghai") ZoneId timeZone) {}
