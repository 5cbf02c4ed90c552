package zhiji.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** By which way a person is reached (渠道); any stands for all of them. */
enum ConsentChannel {
    @JsonProperty("any")
    ANY,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("sms")
    SMS,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("wechat")
    WECHAT,
    @JsonProperty("post")
    POST;

    static List<ConsentChannel> single() {
        return Stream.of(values()).filter(channel -> channel != ANY).toList();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
