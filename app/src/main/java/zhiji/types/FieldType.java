package zhiji.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of values a field (字段) holds. */
public enum FieldType {
    @JsonProperty("text")
    TEXT(Kind.TEXT),
    @JsonProperty("long-text")
    LONG_TEXT(Kind.TEXT),
    @JsonProperty("number")
    NUMBER(Kind.NUMBER),
    @JsonProperty("money")
    MONEY(Kind.MONEY),
    @JsonProperty("percentage")
    PERCENTAGE(Kind.NUMBER),
    @JsonProperty("date")
    DATE(Kind.DATE),
    @JsonProperty("time")
    TIME(Kind.TIME),
    /** A point in time. */
    @JsonProperty("moment")
    MOMENT(Kind.MOMENT),
    @JsonProperty("boolean")
    BOOLEAN(Kind.TRUTH),
    @JsonProperty("choice")
    CHOICE(Kind.CHOICE),
    @JsonProperty("choices")
    CHOICES(Kind.CHOICES),
    /** A record of another type. */
    @JsonProperty("reference")
    REFERENCE(Kind.ID),
    /** A user. */
    @JsonProperty("person")
    PERSON(Kind.ID),
    /** Words that were given to a record. */
    @JsonProperty("tags")
    TAGS(Kind.CHOICES),
    @JsonProperty("url")
    URL(Kind.TEXT),
    @JsonProperty("phone")
    PHONE(Kind.TEXT),
    @JsonProperty("email")
    EMAIL(Kind.TEXT),
    /** Stars, from 1 to 5. */
    @JsonProperty("rating")
    RATING(Kind.NUMBER),
    /** A number computed from other fields of the record. */
    @JsonProperty("formula")
    FORMULA(Kind.NUMBER);

    /** Types of one kind are compared and written alike. */
    public enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        DATE,
        TIME,
        MOMENT,
        TRUTH,
        CHOICE,
        CHOICES,
        ID
    }

    private final Kind kind;

    FieldType(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FieldType> named(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }
}
