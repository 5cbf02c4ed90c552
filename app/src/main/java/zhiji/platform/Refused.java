package zhiji.platform;

/** Somebody was not allowed to do what they asked for. */
public record Refused(String code, String method, String path) {}
