package zhiji.platform;

/** A user as others see one: the owner of a customer, the author of a note. */
public record Person(UserId id, String displayName) {}
