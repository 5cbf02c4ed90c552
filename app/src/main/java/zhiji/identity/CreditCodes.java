package zhiji.identity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.science.identity.CreditCode;

/** The valid credit codes of parties: one company has one. */
final class CreditCodes {

    private static final String SCHEME = "credit-code";

    private CreditCodes() {}

    static Set<String> of(PartyContent content) {
        return content.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(SCHEME) && !identifier.unverified())
                .map(PartyContent.Identifier::value)
                .filter(code -> CreditCode.check(code).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> of(Collection<Party> parties) {
        return parties.stream()
                .flatMap(party -> of(party.content()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
