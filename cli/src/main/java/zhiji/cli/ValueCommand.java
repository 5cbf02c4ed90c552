package zhiji.cli;

import picocli.CommandLine.Command;

/** {@code ./zhiji value}: what customers are worth, from a file of transactions. */
@Command(
        name = "value",
        mixinStandardHelpOptions = true,
        description = "What customers are worth: fit models, score customers, classify, warn, recommend.",
        subcommands = {
            ValueFit.class,
            ValueScore.class,
            ValueCompare.class,
            ValueRfm.class,
            ValueQuadrants.class,
            ValueRetention.class,
            ValueBasket.class,
            ValuePlots.class
        })
final class ValueCommand {

    private ValueCommand() {}
}
