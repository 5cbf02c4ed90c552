package zhiji.mail;

import java.util.UUID;

/** A letter waits (待投递). */
record LetterWritten(UUID id) {}
