package zhiji.archive;

import static zhiji.archive.jooq.Tables.TAG;

import org.jooq.DSLContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Items;

/** The words to choose from: tags that were given, provinces and cities. */
@RestController
@RequestMapping("/api/v1")
class VocabularyController {

    private static final int MOST_TAGS = 1000;

    private final DSLContext sql;

    VocabularyController(DSLContext sql) {
        this.sql = sql;
    }

    @GetMapping("/tags")
    Items<String> listTags() {
        return new Items<>(sql.select(TAG.NAME)
                .from(TAG)
                .orderBy(TAG.NAME)
                .limit(MOST_TAGS)
                .fetch(row -> row.value1()));
    }

    @GetMapping("/divisions")
    Items<Divisions.Division> listDivisions() {
        return new Items<>(Divisions.all());
    }
}
