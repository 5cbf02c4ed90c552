package zhiji.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** Something that happened to a record, or between a party and us (往来); the kind says which of the details is there. */
public record TimelineEntry(
        UUID id,
        Instant at,
        Kind kind,
        @Nullable Person by,
        @Nullable Via via,
        @Nullable Note note,
        @Nullable File file,
        @Nullable List<Change> changes,
        @Nullable Purchase purchase,
        @Nullable Decision decision,
        @Nullable Comment comment,
        @Nullable Told told) {

    /** An entry that neither is a comment nor tells of another record. */
    public TimelineEntry(
            UUID id,
            Instant at,
            Kind kind,
            @Nullable Person by,
            @Nullable Via via,
            @Nullable Note note,
            @Nullable File file,
            @Nullable List<Change> changes,
            @Nullable Purchase purchase,
            @Nullable Decision decision) {
        this(id, at, kind, by, via, note, file, changes, purchase, decision, null, null);
    }

    /** An entry that tells of another record. */
    public static TimelineEntry of(Kind kind, Instant at, @Nullable Person by, Told told) {
        return new TimelineEntry(told.id(), at, kind, by, null, null, null, null, null, null, null, told);
    }

    /** What happened. */
    public enum Kind {
        @JsonProperty("purchase")
        PURCHASE,
        @JsonProperty("note")
        NOTE,
        @JsonProperty("comment")
        COMMENT,
        @JsonProperty("complaint")
        COMPLAINT,
        @JsonProperty("recovery")
        RECOVERY,
        @JsonProperty("cue")
        CUE,
        @JsonProperty("file")
        FILE,
        @JsonProperty("change")
        CHANGE,
        @JsonProperty("created")
        CREATED,
        @JsonProperty("merged")
        MERGED,
        @JsonProperty("unmerged")
        UNMERGED,
        @JsonProperty("different")
        DIFFERENT,
        @JsonProperty("reconsidered")
        RECONSIDERED;

        /** The record type that somebody must be allowed to see to be told of it on a record of the type {@code own}. */
        String type(String own) {
            return switch (this) {
                case PURCHASE -> "purchases";
                case NOTE -> "notes";
                case COMPLAINT -> "complaints";
                case RECOVERY -> "recoveries";
                case CUE -> "cues";
                case COMMENT, FILE, CHANGE, CREATED, MERGED, UNMERGED, DIFFERENT, RECONSIDERED -> own;
            };
        }
    }

    /** Somebody wrote something down. */
    public record Note(UUID id, String text) {}

    /** A colleague said something to others. */
    public record Comment(
            UUID id,
            String text,
            List<Mention> mentions,
            @Nullable Instant editedAt) {

        public Comment {
            mentions = List.copyOf(mentions);
        }
    }

    /** Somebody spoken to, and the name that stands in the text after the at sign. */
    public record Mention(UserId person, String written) {}

    /**
     * Another record that is part of the history: its type, its name as far as the reader may know it, and what else is to
     * be said of it, field by field, a choice by its key.
     */
    public record Told(
            String type,
            UUID id,
            @Nullable String name,
            List<Said> said,
            @Nullable Money amount) {

        public Told {
            said = List.copyOf(said);
        }
    }

    /** A field of another record, and its value. */
    public record Said(String field, String value) {}

    /** A file was added. */
    public record File(UUID id, String name, long size, String mediaType) {}

    /** It was decided which parties are one customer, or that they are not. */
    public record Decision(@Nullable UUID mergeId, String reason, List<Named> parties) {

        public Decision {
            parties = List.copyOf(parties);
        }
    }

    /** A party, and what it was called then. */
    public record Named(PartyId id, String name) {}

    /** One field was changed; absent means it was or became empty. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {

        /** The part of the record that changed: ways to be reached are told one kind at a time. */
        String part() {
            return field.equals("phones") || field.equals("emails") ? "contacts" : field;
        }
    }

    TimelineEntry with(List<Change> others) {
        return new TimelineEntry(id, at, kind, by, via, note, file, others, purchase, decision, comment, told);
    }

    /** Something was bought, or returned. */
    public record Purchase(
            @Nullable String productName,
            @Nullable String productCode,

            @Nullable BigDecimal quantity,

            Money amount,
            @Nullable String orderNumber,
            @Nullable String channel,
            boolean isReturn) {}
}
