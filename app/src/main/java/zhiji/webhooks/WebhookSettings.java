package zhiji.webhooks;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Whether addresses inside the own network may be told of changes, and over plain HTTP. */
@ConfigurationProperties("zhiji.webhooks")
record WebhookSettings(boolean privateAddresses) {}
