package zhiji.access;

/** The server does not start: the password chosen for its first user is one that is tried first, or too short. */
public final class PasswordRefused extends RuntimeException {

    PasswordRefused(String message) {
        super(message);
    }
}
