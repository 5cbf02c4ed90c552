package zhiji;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A type of shops that a test defines for itself, and records of it. */
public final class CustomTypes {

    private final TestApi api;
    public final String key = "x-shop-" + UUID.randomUUID().toString().substring(0, 8);

    public CustomTypes(TestApi api) {
        this.api = api;
        created(api.post("/types", Map.of("key", key, "labels", Map.of("zh-CN", "门店", "en", "Shop"))));
    }

    public CustomTypes with(String field, String kind, Map<String, Object> settings) {
        created(api.post("/types/" + key + "/fields", field(field, kind, settings)));
        return this;
    }

    public static Map<String, Object> field(String key, String kind, Map<String, Object> settings) {
        var all = new HashMap<String, Object>(Map.of("filterable", true));
        all.putAll(settings);
        return Map.of("key", key, "kind", kind, "labels", Map.of("en", key), "settings", all);
    }

    public static Map<String, Object> options(String... keys) {
        var options = new ArrayList<Object>();
        for (var key : keys) {
            options.add(Map.of("key", key, "labels", Map.of("en", key)));
        }
        return Map.of("options", options);
    }

    /** Adds a shop; keys without a dot are custom fields. */
    public String add(String name, Map<String, Object> values) {
        var all = new HashMap<String, Object>(Map.of("name", name));
        values.forEach(
                (field, value) -> all.put(List.of("owner", "tags").contains(field) ? field : "custom." + field, value));
        var answer = created(api.post("/" + key, Map.of("values", all)));
        return answer.body().get("id").stringValue();
    }

    private static TestApi.Response created(TestApi.Response response) {
        if (response.status() != 201) {
            throw new AssertionError(response.status() + " " + response.body());
        }
        return response;
    }
}
