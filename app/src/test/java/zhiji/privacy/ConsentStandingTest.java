package zhiji.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhiji.platform.Ids;
import zhiji.platform.Via;
import zhiji.privacy.Consent.Matter;

class ConsentStandingTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T02:00:00Z");

    @Test
    void letsTheLatestWordHoldWhateverTheOrderOfTelling() {
        var yes = said(ConsentPurpose.MARKETING, ConsentChannel.SMS, true, MONDAY);
        var no = said(ConsentPurpose.MARKETING, ConsentChannel.SMS, false, TUESDAY);
        assertThat(ConsentStanding.of(List.of(no, yes)).granted(ConsentPurpose.MARKETING))
                .isNull();
        assertThat(ConsentStanding.of(List.of(no, yes)).refused()).containsExactly(ConsentPurpose.MARKETING);
    }

    @Test
    void takesAWordOnAnyChannelAsOneOnAll() {
        var all = said(ConsentPurpose.CARE, ConsentChannel.ANY, true, MONDAY);
        var notByPost = said(ConsentPurpose.CARE, ConsentChannel.POST, false, TUESDAY);
        assertThat(ConsentStanding.of(List.of(all, notByPost)).granted(ConsentPurpose.CARE))
                .containsExactly(ConsentChannel.PHONE, ConsentChannel.SMS, ConsentChannel.EMAIL, ConsentChannel.WECHAT);
        var never = said(ConsentPurpose.CARE, ConsentChannel.ANY, false, TUESDAY);
        assertThat(ConsentStanding.of(List.of(all, never)).granted(ConsentPurpose.CARE))
                .isNull();
    }

    @Test
    void knowsNothingOfWhatWasNotSaid() {
        var standing = ConsentStanding.of(List.of(said(ConsentPurpose.PROFILING, ConsentChannel.ANY, false, MONDAY)));
        assertThat(standing.agreed(ConsentPurpose.PROFILING)).isFalse();
        assertThat(standing.agreed(ConsentPurpose.SHARING)).isNull();
        assertThat(standing.words()).containsOnlyKeys(new Matter(ConsentPurpose.PROFILING, ConsentChannel.ANY));
    }

    private static Consent said(ConsentPurpose purpose, ConsentChannel channel, boolean granted, Instant at) {
        return new Consent(
                Ids.next(),
                new Matter(purpose, channel),
                granted,
                new Consent.Evidence(ConsentSource.SHOP, at, null),
                at,
                null,
                Via.PAGE);
    }
}
