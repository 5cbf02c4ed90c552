package zhiji.hierarchy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhiji.archive.ContactKind;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.archive.RelationKind;
import zhiji.science.identity.CompanyName;
import zhiji.science.identity.Lineage;

/** How one party may belong under another (隶属推断), and what speaks for it. */
record Bond(RelationKind kind, List<Evidence> evidence) {

    private static final int ENOUGH = 50;

    private static final Set<String> PUBLIC_MAIL = Set.of(
            "qq.com",
            "163.com",
            "126.com",
            "sina.com",
            "sina.cn",
            "sohu.com",
            "139.com",
            "189.cn",
            "foxmail.com",
            "gmail.com",
            "outlook.com",
            "hotmail.com",
            "yeah.net",
            "aliyun.com",
            "example.com");

    Bond {
        evidence = List.copyOf(evidence);
    }

    int strength() {
        return evidence.stream().mapToInt(Evidence::points).sum();
    }

    /** Empty when nothing or too little speaks for it. */
    static Optional<Bond> between(Party below, Party above) {
        var one = below.content();
        var other = above.content();
        var bond = one.kind() == PartyKind.ORGANISATION ? company(one, other) : household(one, other);
        return bond.filter(found -> found.strength() >= ENOUGH);
    }

    private static Optional<Bond> company(PartyContent below, PartyContent above) {
        var name = CompanyName.parse(below.name());
        var upper = CompanyName.parse(above.name());
        return Lineage.of(name, upper).map(lineage -> {
            var evidence = new ArrayList<Evidence>();
            evidence.add(
                    switch (lineage) {
                        case BRANCH -> Evidence.BRANCH_NAME;
                        case SHOP -> Evidence.SHOP_NAME;
                        case SUBSIDIARY -> Evidence.GROUP_NAME;
                    });
            if (Lineage.extendsName(name, upper)) {
                evidence.add(Evidence.WHOLE_NAME);
            }
            if (Lineage.hasBrand(name) && Lineage.isRareBrand(name)) {
                evidence.add(Evidence.RARE_BRAND);
            }
            evidence.addAll(shared(below, above));
            return new Bond(lineage == Lineage.SUBSIDIARY ? RelationKind.BELONGS_TO : RelationKind.BRANCH_OF, evidence);
        });
    }

    private static List<Evidence> shared(PartyContent below, PartyContent above) {
        var evidence = new ArrayList<Evidence>();
        if (meet(contacts(below, ContactKind.PHONE), contacts(above, ContactKind.PHONE))) {
            evidence.add(Evidence.SAME_PHONE);
        }
        if (meet(domains(below), domains(above))) {
            evidence.add(Evidence.SAME_MAIL_DOMAIN);
        }
        if (meet(Set.copyOf(Kin.homes(below)), Set.copyOf(Kin.homes(above)))) {
            evidence.add(Evidence.SAME_ADDRESS);
        }
        if (meet(holders(below), holders(above))) {
            evidence.add(Evidence.SAME_CONTACT);
        }
        return evidence;
    }

    private static Optional<Bond> household(PartyContent below, PartyContent above) {
        if (above.kind() == PartyKind.ORGANISATION || below.kind() == PartyKind.HOUSEHOLD) {
            return Optional.empty();
        }
        var surname = Kin.surname(below);
        var alike = !surname.isEmpty() && surname.equals(Kin.surname(above));
        if (!alike || !meet(Set.copyOf(Kin.homes(below)), Set.copyOf(Kin.homes(above)))) {
            return Optional.empty();
        }
        var evidence = new ArrayList<>(List.of(Evidence.SAME_HOME, Evidence.SAME_SURNAME));
        if (meet(contacts(below, ContactKind.PHONE), contacts(above, ContactKind.PHONE))) {
            evidence.add(Evidence.SAME_PHONE);
        }
        return Optional.of(new Bond(RelationKind.HOUSEHOLD_OF, evidence));
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }

    private static Set<String> contacts(PartyContent content, ContactKind kind) {
        return content.contacts().stream()
                .filter(contact -> contact.kind() == kind)
                .map(PartyContent.Contact::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> domains(PartyContent content) {
        var domains = new HashSet<String>();
        for (var mail : contacts(content, ContactKind.EMAIL)) {
            domains.add(mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT));
        }
        domains.removeAll(PUBLIC_MAIL);
        return domains;
    }

    private static Set<String> holders(PartyContent content) {
        return content.contacts().stream()
                .flatMap(contact -> Stream.ofNullable(contact.holder()))
                .filter(holder -> holder.length() > 1)
                .collect(Collectors.toSet());
    }
}
