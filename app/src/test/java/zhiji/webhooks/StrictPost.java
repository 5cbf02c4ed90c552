package zhiji.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What sends messages, with addresses inside refused unless it is said otherwise. */
final class StrictPost implements AutoCloseable {

    private final Post post;

    StrictPost() {
        this(false);
    }

    StrictPost(boolean privateAddresses) {
        post = new Post(new WebhookSettings(privateAddresses), Clock.systemUTC());
    }

    Answer send(String url) {
        return send(url, Post.WITHIN);
    }

    Answer send(String url, Duration within) {
        return post.send(new Post.Letter(URI.create(url), Map.of(), new byte[0]), within);
    }

    @Override
    public void close() {
        post.destroy();
    }
}
