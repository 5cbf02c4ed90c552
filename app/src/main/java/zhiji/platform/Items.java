package zhiji.platform;

import java.util.List;

/** A list that is always whole. */
public record Items<T>(List<T> items) {

    public Items {
        items = List.copyOf(items);
    }
}
