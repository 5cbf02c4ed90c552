package zhiji.improvements;

import static zhiji.improvements.jooq.Tables.CHANGE;
import static zhiji.improvements.jooq.Tables.IMPROVEMENT;
import static zhiji.improvements.jooq.Tables.STEP;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.improvements.jooq.tables.records.ImprovementRecord;
import zhiji.search.SearchText;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;
import zhiji.types.Teller;

/**
 * Improvements speak of causes, yet somebody may have written a name into one: whoever is named is told so, and the name goes.
 * What was improved, and which complaints it answers, is ours and stays.
 */
@Component
class PersonalImprovements implements PersonalHolding {

    private static final List<TableField<ImprovementRecord, String>> TEXTS = List.of(
            IMPROVEMENT.TITLE,
            IMPROVEMENT.WRONG,
            IMPROVEMENT.WHYS,
            IMPROVEMENT.ACTION,
            IMPROVEMENT.FINDING,
            IMPROVEMENT.SAID,
            IMPROVEMENT.DID);

    private final DSLContext sql;

    PersonalImprovements(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        naming(subject)
                .forEach(row -> TEXTS.forEach(field -> {
                    var text = row.get(field);
                    if (text != null && subject.isNamedIn(text)) {
                        var told = new LinkedHashMap<String, @Nullable Object>();
                        told.put("at", row.getCreatedAt());
                        told.put("text", text);
                        teller.row("improvements", told);
                    }
                }));
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(Fate.goes("improvements", naming(subject).size()));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        for (var row : naming(subject)) {
            for (var field : TEXTS) {
                row.set(field, without(row.get(field), subject, alias));
            }
            row.setSortKey(SearchText.sortKey(row.getTitle()));
            row.setVersion(row.getVersion() + 1);
            row.update();
        }
        sql.deleteFrom(CHANGE)
                .where(named(CHANGE.CHANGES.cast(String.class), subject))
                .execute();
        sql.selectFrom(STEP)
                .where(named(STEP.NOTE, subject))
                .fetch()
                .forEach(row -> sql.update(STEP)
                        .set(STEP.NOTE, without(row.getNote(), subject, alias))
                        .where(STEP.ID.eq(row.getId()))
                        .execute());
    }

    private List<ImprovementRecord> naming(Subject subject) {
        var named = TEXTS.stream().map(field -> named(field, subject)).reduce(DSL.falseCondition(), Condition::or);
        return sql.selectFrom(IMPROVEMENT).where(named).orderBy(IMPROVEMENT.ID).fetch();
    }

    /** The longest name first, so that no part of it is left. */
    private static @Nullable String without(@Nullable String text, Subject subject, String alias) {
        if (text == null) {
            return null;
        }
        var names = subject.names().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var rest = text;
        for (var name : names) {
            rest = rest.replace(name, alias);
        }
        return rest;
    }

    private static Condition named(Field<String> text, Subject subject) {
        return subject.names().stream().map(text::contains).reduce(DSL.falseCondition(), Condition::or);
    }
}
