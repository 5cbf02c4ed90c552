package zhiji.webhooks;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from those of machines, networks and clouds inside: the special-purpose registries
 * of IANA (RFC 6890), and whatever hides an IPv4 address in an IPv6 one.
 */
final class OutsideAddress {

    private static final int BITS_4 = 32;
    private static final int BITS_6 = 128;

    private static final List<Range> INSIDE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Range::read)
            .toList();

    private static final Range UNICAST = Range.read("2000::/3");
    private static final Range TRANSLATED = Range.read("64:ff9b::/96");

    private OutsideAddress() {}

    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        if (TRANSLATED.holds(bytes)) {
            return isOutside(Arrays.copyOfRange(bytes, (BITS_6 - BITS_4) / Byte.SIZE, bytes.length));
        }
        return isOutside(bytes);
    }

    private static boolean isOutside(byte[] bytes) {
        return (bytes.length * Byte.SIZE == BITS_4 || UNICAST.holds(bytes))
                && INSIDE.stream().noneMatch(range -> range.holds(bytes));
    }

    /** Addresses of one length that begin with the same bits. */
    private record Range(int length, BigInteger prefix, int bits) {

        static Range read(String text) {
            var parts = text.split("/", 2);
            var bytes = InetAddress.ofLiteral(parts[0]).getAddress();
            var bits = Integer.parseInt(parts[1]);
            return new Range(bytes.length, head(bytes, bits), bits);
        }

        boolean holds(byte[] bytes) {
            return bytes.length == length && head(bytes, bits).equals(prefix);
        }

        private static BigInteger head(byte[] bytes, int bits) {
            return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
        }
    }
}
