package zhiji.archive;

import java.util.List;
import zhiji.search.SearchText;
import zhiji.search.SearchTokens;

/** What makes a party findable: a key to sort by, a text that searches are checked against, and tokens of an index. */
record SearchIndex(String sortKey, String text, List<String> tokens) {

    static SearchIndex of(PartyContent content) {
        var search = new SearchText().name(content.name());
        content.names().forEach(name -> search.name(name.value()));
        content.contacts().forEach(contact -> {
            if (contact.holder() != null) {
                search.name(contact.holder());
            }
        });
        content.identifiers().forEach(identifier -> search.number(identifier.value()));
        for (var contact : content.contacts()) {
            if (contact.kind() == ContactKind.PHONE && contact.value().startsWith("+")) {
                search.number(PhoneNumber.digits(contact.value()));
            } else {
                search.mail(contact.value());
            }
        }
        content.tags().forEach(search::tag);
        return new SearchIndex(SearchText.sortKey(content.name()), search.text(), search.tokens());
    }

    /** The tokens as numbers. */
    Integer[] codes() {
        return SearchTokens.codes(tokens);
    }

    /** The number of a tag's token. */
    static int code(String tag) {
        return SearchTokens.code(SearchTokens.TAG + tag);
    }
}
