package zhiji.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiji.PostOffice;
import zhiji.ServerTest;
import zhiji.TestApi;

/** What stands unread in an inbox comes by mail once, and only what its reader may see. */
@ServerTest
class DigestIT {

    @LocalServerPort
    int port;

    @Autowired
    Digests digests;

    @Autowired
    JdbcClient database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "周二" + mark;
    private final String address = mark + "@zhiji.example";
    private TestApi admin = TestApi.anonymous(0);
    private TestApi zhou = TestApi.anonymous(0);
    private String party = "";
    private PostOffice office;

    @BeforeEach
    void open() {
        admin = TestApi.administrator(port);
        zhou = TestApi.colleague(port, name);
        zhou.put("/users/me/email", Map.of("email", address, "currentPassword", TestApi.PASSWORD));
        zhou.put("/inbox/mail", choice("hourly", List.of()));
        party = admin.post("/parties", Map.of("kind", "organisation", "name", "摘要商贸" + mark))
                .body()
                .get("id")
                .stringValue();
        office = PostOffice.open(admin);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void tellsWhatIsUnreadOnce() throws MessagingException {
        speak("下周一起去");
        digests.tellAll();
        var letter = office.letters(address, 1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("知己有 1 条新消息");
        assertThat(PostOffice.text(letter))
                .contains("admin在“摘要商贸" + mark + "”提到您：@" + name + " 下周一起去", "https://crm.zhiji.example/inbox");
        anHourPasses();
        digests.tellAll();
        speak("改到周三");
        anHourPasses();
        digests.tellAll();
        assertThat(PostOffice.text(office.letters(address, 2).getLast()))
                .contains("改到周三")
                .doesNotContain("下周一起去");
    }

    @Test
    void leavesOutWhatWasReadMutedOrHidden() {
        speak("看过的");
        zhou.put("/parties/" + party + "/seen", null);
        digests.tellAll();
        zhou.put("/inbox/mail", choice("hourly", List.of("mention")));
        speak("不想听的");
        anHourPasses();
        digests.tellAll();
        zhou.put("/inbox/mail", choice("hourly", List.of()));
        speak("看不到的");
        admin.delete("/parties/" + party);
        anHourPasses();
        digests.tellAll();
        assertThat(lettersEver()).isZero();
    }

    @Test
    void waitsForTheHourAndForThoseWhoWantNone() {
        speak("第一封");
        digests.tellAll();
        office.letters(address, 1);
        speak("还不到一小时");
        digests.tellAll();
        assertThat(lettersEver()).isEqualTo(1);
        zhou.put("/inbox/mail", choice("never", List.of()));
        anHourPasses();
        digests.tellAll();
        assertThat(lettersEver()).isEqualTo(1);
    }

    @Test
    void remembersWhatEachChose() {
        var wish = choice("daily", List.of("change"));
        wish.put("hour", 9);
        assertThat(zhou.put("/inbox/mail", wish).status()).isEqualTo(204);
        var kept = zhou.get("/inbox/mail").body();
        assertThat(kept.get("hour").intValue()).isEqualTo(9);
        assertThat(kept.at("/muted/0").stringValue()).isEqualTo("change");
        wish.put("hour", 24);
        assertThat(zhou.put("/inbox/mail", wish).body().at("/errors/0/field").stringValue())
                .isEqualTo("hour");
        assertThat(admin.get("/inbox/mail").body().get("often").stringValue()).isEqualTo("daily");
    }

    private void speak(String text) {
        admin.post("/parties/" + party + "/comments", Map.of("text", "@" + name + " " + text));
    }

    private static Map<String, Object> choice(String often, List<String> muted) {
        return new HashMap<>(Map.of("often", often, "hour", 8, "zone", "Asia/Shanghai", "muted", muted));
    }

    /** Whatever was said and sent is an hour older. */
    private void anHourPasses() {
        for (var past : List.of("mailed set mailed_at = mailed_at", "mention set mentioned_at = mentioned_at")) {
            database.sql("update collaboration." + past + " - interval '61 minutes' where account_id ="
                            + " (select id from access.account where username = :name)")
                    .param("name", name)
                    .update();
        }
    }

    /** Waiting or sent. */
    private int lettersEver() {
        return database.sql("select count(*) from mail.letter where recipient = :to")
                .param("to", address)
                .query(Integer.class)
                .single();
    }
}
