package zhiji.imports;

import static zhiji.imports.jooq.Tables.IMPORT;
import static zhiji.imports.jooq.Tables.IMPORT_FAULT;
import static zhiji.imports.jooq.Tables.REMEMBERED;
import static zhiji.imports.jooq.Tables.TRACE;
import static zhiji.imports.jooq.Tables.TWIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.Subject;

/** Rows of files that told of a person, what they wrote, and the files themselves. */
@Component
class PersonalImports implements PersonalHolding {

    /** How a number is typed says nothing. */
    private static final String SIGNS = "[\\s()+-]";

    private static final String CHINA = "86";

    /** Without its file an import goes no further. */
    private static final List<String> RESTING = Stream.of(
                    ImportStatus.DRAFT, ImportStatus.CHECKED, ImportStatus.CANCELLED, ImportStatus.FAILED)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;
    private final ImportProposals proposals;

    PersonalImports(DSLContext sql, ImportProposals proposals) {
        this.sql = sql;
        this.proposals = proposals;
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(
                Fate.goes("import-rows", sql.fetchCount(TRACE, TRACE.RECORD_ID.in(subject.ids()))),
                Fate.goes("rejected-rows", sql.fetchCount(IMPORT_FAULT, naming(subject))),
                Fate.goes("import-files", files(subject).size()));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        var touched = files(subject);
        sql.deleteFrom(TRACE).where(TRACE.RECORD_ID.in(subject.ids())).execute();
        sql.deleteFrom(IMPORT_FAULT).where(naming(subject)).execute();
        for (var id : subject.ids()) {
            sql.deleteFrom(TWIN).where(holds(TWIN.FOUND, id.toString())).execute();
        }
        subject.names().forEach(name -> {
            sql.deleteFrom(TWIN).where(holds(TWIN.FOUND, name)).execute();
            sql.update(REMEMBERED)
                    .set(REMEMBERED.COLUMNS, withoutSamples(REMEMBERED.COLUMNS))
                    .where(holds(REMEMBERED.COLUMNS, name))
                    .execute();
        });
        touched.forEach(this::discard);
    }

    /** The imports that brought the person in, or that show some of their values; with files and samples. */
    private Set<UUID> files(Subject subject) {
        var touched = new HashSet<>(sql.selectDistinct(TRACE.IMPORT_ID)
                .from(TRACE)
                .where(TRACE.RECORD_ID.in(subject.ids()))
                .fetch(TRACE.IMPORT_ID));
        touched.addAll(sql.selectDistinct(IMPORT_FAULT.IMPORT_ID)
                .from(IMPORT_FAULT)
                .where(naming(subject))
                .fetch(IMPORT_FAULT.IMPORT_ID));
        subject.names()
                .forEach(name -> touched.addAll(sql.select(IMPORT.ID)
                        .from(IMPORT)
                        .where(holds(IMPORT.COLUMNS, name))
                        .fetch(IMPORT.ID)));
        return touched;
    }

    /** The file goes, with the values that are shown of it; an import that was not at its end has come to it. */
    private void discard(UUID id) {
        sql.update(IMPORT)
                .setNull(IMPORT.FAILURE)
                .set(IMPORT.COLUMNS, withoutSamples(IMPORT.COLUMNS))
                .where(IMPORT.ID.eq(id))
                .execute();
        sql.update(IMPORT)
                .set(IMPORT.STATUS, ImportStatus.DONE.name())
                .where(IMPORT.ID.eq(id))
                .and(IMPORT.STATUS.in(RESTING))
                .execute();
        try {
            Files.deleteIfExists(proposals.file(id));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Condition naming(Subject subject) {
        var names = subject.names().stream()
                .map(name -> name.replaceAll(SIGNS, ""))
                .flatMap(name ->
                        name.startsWith(CHINA) ? Stream.of(name, name.substring(CHINA.length())) : Stream.of(name))
                .filter(name -> name.length() > 1)
                .toArray(String[]::new);
        return DSL.condition(
                "exists (select from unnest({0}) as cell where regexp_replace(cell, {1}, '', 'g') = any({2}))",
                IMPORT_FAULT.CELLS, DSL.inline(SIGNS), DSL.val(names));
    }

    private static Field<JSONB> withoutSamples(Field<JSONB> columns) {
        return DSL.field(
                "(select coalesce(jsonb_agg(jsonb_set(one, '{samples}', '[]')), '[]') from jsonb_array_elements({0}) as one)",
                JSONB.class, columns);
    }

    private static Condition holds(Field<JSONB> document, String text) {
        return DSL.position(document.cast(String.class), text).gt(0);
    }
}
