package zhiji.access;

import zhiji.platform.UserId;

/** A person (用户) who may sign in. */
public record User(UserId id, String username, String displayName, boolean administrator, Language language) {}
