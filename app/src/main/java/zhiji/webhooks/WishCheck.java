package zhiji.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.access.Right;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;
import zhiji.webhooks.Endpoint.Wish;

/** What may be wished for: an address outside, of records whose type somebody may configure, with a filter that makes sense. */
@Component
class WishCheck {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_DESCRIPTION = 200;

    private final WebhookSettings settings;
    private final RecordTypes types;
    private final Visibility visibility;
    private final Filters filters;

    WishCheck(WebhookSettings settings, RecordTypes types, Visibility visibility, Filters filters) {
        this.settings = settings;
        this.types = types;
        this.visibility = visibility;
        this.filters = filters;
    }

    /** The record types somebody may choose from; what our code works out comes and goes untold. */
    List<RecordType> offered(Actor actor) {
        return types.all().stream()
                .filter(type -> !type.rows().derived())
                .filter(type -> visibility.may(actor, type.key(), Right.CONFIGURE))
                .toList();
    }

    /** @throws Problem naming every field at fault */
    Wish checked(Wish wish, Actor actor) {
        var faults = new ArrayList<Problem.Field>();
        var url = url(wish.url(), faults);
        var description = wish.description() == null || wish.description().isBlank()
                ? null
                : wish.description().strip();
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            faults.add(Problem.Field.of("description", "text.length", 1, LONGEST_DESCRIPTION));
        }
        if (wish.events().isEmpty()) {
            faults.add(Problem.Field.of("events", "required"));
        }
        wish.events().stream()
                .filter(event -> !isOffered(event, actor))
                .forEach(event -> faults.add(Problem.Field.of("events", "webhook.unknown-event", event)));
        if (wish.filter() != null && wish.types().size() > 1) {
            faults.add(Problem.Field.of("filter", "webhook.filter-of-several"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        if (wish.filter() != null) {
            filters.read(wish.filter(), wish.types().getFirst(), actor);
        }
        return new Wish(url, description, wish.events(), wish.filter());
    }

    private boolean isOffered(String event, Actor actor) {
        return offered(actor).stream()
                .flatMap(type -> EventKind.of(type).stream().map(kind -> kind.of(type.key())))
                .anyMatch(event::equals);
    }

    private String url(String written, List<Problem.Field> faults) {
        var fault = fault(written.strip());
        if (fault != null) {
            faults.add(Problem.Field.of("url", fault, written));
            return written;
        }
        return URI.create(written.strip()).toASCIIString();
    }

    private @Nullable String fault(String written) {
        try {
            var uri = new URI(written);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (written.length() > LONGEST_URL
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null) {
                return "webhook.address-unreadable";
            }
            if (settings.privateAddresses()) {
                return scheme.equals("https") || scheme.equals("http") ? null : "webhook.address-unreadable";
            }
            if (!scheme.equals("https")) {
                return "webhook.https-only";
            }
            return isInside(uri.getHost()) ? "webhook.address-inside" : null;
        } catch (URISyntaxException unreadable) {
            return "webhook.address-unreadable";
        }
    }

    /** What a name leads to is looked at whenever something is sent; of a number it can be said at once. */
    private static boolean isInside(String host) {
        try {
            return !OutsideAddress.is(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException name) {
            return host.equalsIgnoreCase("localhost");
        }
    }
}
