package zhiji.archive;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import zhiji.platform.PartyId;

/** One customer (同一客户): the party as it stands now, and every id whose facts are its own, its own id first. */
public record Cluster(PartyId current, List<PartyId> members) {

    public Cluster {
        members = List.copyOf(members);
    }

    static Cluster of(PartyId current, Collection<PartyId> merged) {
        return new Cluster(
                current, Stream.concat(Stream.of(current), merged.stream()).toList());
    }
}
