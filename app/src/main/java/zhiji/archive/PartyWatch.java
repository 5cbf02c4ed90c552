package zhiji.archive;

import zhiji.platform.Actor;

/** A capability that keeps something in step with parties: told in the transaction that writes them. */
public interface PartyWatch {

    /** Somebody changed a party; {@code after} still bears the version of {@code before}. */
    void changed(Party before, Party after, Actor actor);
}
