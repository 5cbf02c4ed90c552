package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;

import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import zhiji.records.RecordWords;

/** Finds parties by any of their names, pinyin, initials and numbers. */
@Component
class PartyWords implements RecordWords {

    @Override
    public String type() {
        return ArchiveTypes.PARTIES;
    }

    @Override
    public Condition matching(String words) {
        return SearchQuery.of(words);
    }

    @Override
    public Field<String> lines() {
        return PARTY.SEARCH_TEXT;
    }
}
