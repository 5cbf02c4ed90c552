package zhiji.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhiji.science.text.Refusal;

/** What all text commands share: a result printed as JSON or text; what cannot be learnt from is a fault of the input. */
abstract class TextSubcommand implements Callable<Integer> {

    private final long start = System.nanoTime();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The text to print. */
    abstract String result();

    @Override
    public final Integer call() {
        try {
            spec.commandLine().getOut().print(result());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refusal refusal) {
            throw new InputFault(String.valueOf(refusal.getMessage()));
        }
    }

    final double seconds() {
        return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    }
}
