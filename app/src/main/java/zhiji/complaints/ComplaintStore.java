package zhiji.complaints;

import static zhiji.complaints.jooq.Sequences.NUMBER_SEQ;
import static zhiji.complaints.jooq.Tables.COMPLAINT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.Right;
import zhiji.complaints.jooq.tables.records.ComplaintRecord;
import zhiji.platform.Actor;
import zhiji.records.ChangeLog;
import zhiji.records.FieldChange;
import zhiji.search.SearchText;
import zhiji.types.Visibility;

/** Loads and saves complaints, and remembers their changes. */
@Repository
class ComplaintStore {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyMM").withZone(ZoneOffset.ofHours(8));

    /** Of a long text only the beginning is made into tokens. */
    private static final int LONGEST_SEARCHED = 400;

    private final DSLContext sql;
    private final ChangeLog log;
    private final JsonMapper json;
    private final Visibility visibility;

    ComplaintStore(DSLContext sql, ChangeLog log, JsonMapper json, Visibility visibility) {
        this.sql = sql;
        this.log = log;
        this.json = json;
        this.visibility = visibility;
    }

    String nextNumber(Instant at) {
        return "T%s-%05d".formatted(MONTH.format(at), sql.nextval(NUMBER_SEQ));
    }

    Optional<Complaint> find(UUID id, Actor actor) {
        return find(id, Right.SEE, actor);
    }

    /** A case that may be seen and, if it is confidential, is open to the actor for as much as the right is. */
    Optional<Complaint> find(UUID id, Right right, Actor actor) {
        return sql.selectFrom(COMPLAINT)
                .where(COMPLAINT.ID.eq(id))
                .and(reached(visibility, right, actor))
                .fetchOptional(this::complaint);
    }

    /** Whoever knows the secret may follow the case, and only that one. */
    Optional<Complaint> bySecret(byte[] digest) {
        return sql.selectFrom(COMPLAINT)
                .where(COMPLAINT.SECRET.eq(digest))
                .and(COMPLAINT.DELETED_AT.isNull())
                .fetchOptional(this::complaint);
    }

    void insert(Complaint complaint, Origin origin) {
        var row = row(complaint);
        row.setId(complaint.id());
        row.setNumber(complaint.number());
        row.setVersion(complaint.version());
        row.setSecret(origin.secret());
        row.setCreatedAt(complaint.updatedAt());
        row.setCreatedBy(origin.by() == null ? null : origin.by().id());
        row.setCreatedVia(origin.by() == null ? "PAGE" : origin.by().via().name());
        sql.insertInto(COMPLAINT).set(row).execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(Complaint complaint) {
        var row = row(complaint);
        row.setVersion(complaint.version() + 1);
        return sql.update(COMPLAINT)
                        .set(row)
                        .where(COMPLAINT.ID.eq(complaint.id()))
                        .and(COMPLAINT.VERSION.eq(complaint.version()))
                        .execute()
                > 0;
    }

    void record(UUID complaint, List<FieldChange> changes, Instant at, Origin origin) {
        log.write(ComplaintTypes.HISTORY, complaint, changes, at, origin.by());
    }

    /** The cases that may be seen and, if they are confidential, are open to the actor for as much as the right is. */
    static Condition reached(Visibility visibility, Right right, Actor actor) {
        return visibility
                .of(actor, ComplaintTypes.COMPLAINTS, COMPLAINT.ID, COMPLAINT.OWNER_ID)
                .and(visibility.unlessKept(
                        actor,
                        ComplaintTypes.COMPLAINTS,
                        right,
                        COMPLAINT.ID,
                        COMPLAINT.OWNER_ID,
                        COMPLAINT.CONFIDENTIAL));
    }

    private ComplaintRecord row(Complaint complaint) {
        var row = new ComplaintRecord();
        describe(row, complaint.matter());
        handle(row, complaint.handling());
        time(row, complaint);
        row.setUpdatedAt(complaint.updatedAt());
        row.setDeletedAt(complaint.deletedAt());
        var title = complaint.matter().title();
        var text = complaint.matter().text();
        var search = new SearchText()
                .name(title)
                .words(text.substring(0, Math.min(LONGEST_SEARCHED, text.length())))
                .number(complaint.number());
        row.setTitle(title);
        row.setSortKey(SearchText.sortKey(title));
        row.setSearchText(search.text());
        row.setTokens(search.codes());
        return row;
    }

    private void describe(ComplaintRecord row, Matter matter) {
        row.setText(matter.text());
        row.setChannel(matter.channel().name());
        row.setPartyId(matter.from().party());
        row.setContact(matter.from().contact());
        row.setWish(matter.from().wish());
        row.setProduct(matter.about().product());
        row.setBatch(matter.about().batch());
        row.setShop(matter.about().shop());
        row.setEmployee(matter.about().employee());
        row.setConfidential(matter.confidential());
        row.setTags(matter.marks().tags().toArray(String[]::new));
        row.setCustom(JSONB.valueOf(json.writeValueAsString(matter.marks().custom())));
    }

    private static void handle(ComplaintRecord row, Handling handling) {
        var findings = handling.findings();
        row.setStage(handling.stage().name());
        row.setGravity(handling.gravity().name());
        row.setCategoryId(handling.category());
        row.setDeskId(handling.desk());
        row.setOwnerId(handling.owner());
        row.setCauseId(findings.cause());
        row.setFinding(findings.finding());
        row.setProposal(findings.proposal());
        row.setResult(findings.result());
        row.setConfirmation(
                findings.confirmation() == null ? null : findings.confirmation().name());
        row.setLesson(findings.lesson());
    }

    private static void time(ComplaintRecord row, Complaint complaint) {
        var times = complaint.times();
        row.setReceivedAt(times.receivedAt());
        row.setAcknowledgedAt(times.acknowledgedAt());
        row.setSolvedAt(times.solvedAt());
        row.setClosedAt(times.closedAt());
        row.setPausedSince(times.pausedSince());
        row.setWaitingSince(times.waitingSince());
        row.setEscalatedAt(times.escalatedAt());
        row.setAcknowledgeDueAt(complaint.due().acknowledge());
        row.setDueAt(complaint.due().solve());
        row.setWarnAt(complaint.due().warn());
    }

    private Complaint complaint(ComplaintRecord row) {
        return new Complaint(
                row.getId(),
                row.getVersion(),
                row.getNumber(),
                new Matter(
                        row.getText(),
                        Channel.valueOf(row.getChannel()),
                        new Matter.From(row.getPartyId(), row.getContact(), row.getWish()),
                        new Matter.About(row.getProduct(), row.getBatch(), row.getShop(), row.getEmployee()),
                        row.getConfidential(),
                        new Matter.Marks(List.of(row.getTags()), custom(row))),
                handling(row),
                new Times(
                        row.getReceivedAt(),
                        row.getAcknowledgedAt(),
                        row.getSolvedAt(),
                        row.getClosedAt(),
                        row.getPausedSince(),
                        row.getWaitingSince(),
                        row.getEscalatedAt()),
                new Complaint.Due(row.getAcknowledgeDueAt(), row.getDueAt(), row.getWarnAt()),
                row.getUpdatedAt(),
                row.getDeletedAt());
    }

    private static Handling handling(ComplaintRecord row) {
        return new Handling(
                Stage.valueOf(row.getStage()),
                Gravity.valueOf(row.getGravity()),
                row.getCategoryId(),
                row.getDeskId(),
                row.getOwnerId(),
                new Handling.Findings(
                        row.getCauseId(),
                        row.getFinding(),
                        row.getProposal(),
                        row.getResult(),
                        row.getConfirmation() == null ? null : Confirmation.valueOf(row.getConfirmation()),
                        row.getLesson()));
    }

    private Map<String, JsonNode> custom(ComplaintRecord row) {
        return json.readValue(row.getCustom().data(), new TypeReference<Map<String, JsonNode>>() {});
    }
}
