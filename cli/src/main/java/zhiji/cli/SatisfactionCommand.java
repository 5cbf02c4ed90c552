package zhiji.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiji.science.structural.Refusal;

/** What all survey commands share: a result printed as JSON; what cannot be estimated is a fault of the input. */
abstract class SatisfactionCommand implements Callable<Integer> {

    @Option(
            names = "--confidence",
            defaultValue = "0.95",
            description = "Confidence of the intervals (default ${DEFAULT-VALUE}).")
    double confidence;

    @Option(
            names = "--missing-code",
            paramLabel = "V",
            defaultValue = "",
            description = "This value also means no answer, as do empty cells and NA.")
    String missingCode = "";

    @Option(
            names = "--delimiter",
            defaultValue = "auto",
            description = "auto, tab, space or one character (default ${DEFAULT-VALUE}).")
    String delimiter = "auto";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The value to print. */
    abstract Object result();

    @Override
    public final Integer call() {
        try {
            spec.commandLine().getOut().print(Json.write(result()));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refusal refusal) {
            throw new InputFault(String.valueOf(refusal.getMessage()));
        }
    }
}
