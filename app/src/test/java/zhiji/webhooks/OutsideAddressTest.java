package zhiji.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses lie outside: in the public internet, and nowhere else. */
class OutsideAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1"
            })
    void refusesWhatIsInside(String address) {
        assertThat(OutsideAddress.is(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "223.5.5.5",
                "2606:4700:4700::1111",
                "2400:3200::1",
                "64:ff9b::101:101"
            })
    void acceptsWhatIsOutside(String address) {
        assertThat(OutsideAddress.is(InetAddress.ofLiteral(address))).isTrue();
    }
}
