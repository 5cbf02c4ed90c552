package zhiji;

/** Why the server cannot start: one sentence that names the value at fault. */
final class StartFault extends RuntimeException {

    StartFault(String message) {
        super(message);
    }
}
