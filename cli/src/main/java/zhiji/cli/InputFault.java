package zhiji.cli;

/** Something is wrong with what the user gave: the message names file, row and column where it can. */
final class InputFault extends RuntimeException {

    InputFault(String message) {
        super(message);
    }
}
