package zhiji.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhiji.access.Language;
import zhiji.access.User;
import zhiji.platform.UserId;

/** Who is spoken to in a text. */
class MentionsTest {

    private final User xiaoming = user("xiaoming", "王小明");
    private final User xiao = user("wangxiao", "王小");
    private final User li = user("li.na", "Li Na");
    private final User first = user("zhang1", "张伟");
    private final User second = user("zhang2", "张伟");

    @Test
    void takesTheLongestNameAndNeedsNoSpaceAfterIt() {
        assertThat(in("@王小明请看一下")).containsExactly(xiaoming.id());
        assertThat(in("请 @王小 看一下，@王小明也看")).containsExactly(xiao.id(), xiaoming.id());
    }

    @Test
    void knowsColleaguesByTheNameTheySignInWith() {
        assertThat(in("@XIAOMING：好的")).containsExactly(xiaoming.id());
        assertThat(in("@li na, @Li.Na")).containsExactly(li.id());
    }

    @Test
    void tellsTwoOfOneNameApartByTheOtherName() {
        assertThat(in("@张伟")).isEmpty();
        assertThat(in("@zhang2")).containsExactly(second.id());
        assertThat(in("@zhang1 @zhang2")).containsExactly(first.id(), second.id());
    }

    @Test
    void readsNoNameOutOfMailAddressesAndLongerWords() {
        assertThat(in("写信给 office@xiaoming.example.com")).isEmpty();
        assertThat(in("@xiaomingliu @")).isEmpty();
    }

    private List<UserId> in(String text) {
        return List.copyOf(
                Mentions.in(text, List.of(xiaoming, xiao, li, first, second)).keySet());
    }

    private static User user(String username, String displayName) {
        return new User(UserId.next(), username, displayName, false, Language.SIMPLIFIED);
    }
}
