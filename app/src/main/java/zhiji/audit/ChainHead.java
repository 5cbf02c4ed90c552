package zhiji.audit;

import java.time.Instant;
import java.util.HexFormat;

/** The last block of the chain; whoever keeps its hash elsewhere can tell later that nothing before it was altered. */
public record ChainHead(long number, String hash, Instant sealedAt) {

    static ChainHead of(long number, byte[] hash, Instant sealedAt) {
        return new ChainHead(number, HexFormat.of().formatHex(hash), sealedAt);
    }
}
