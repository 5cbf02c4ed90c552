package zhiji.cli;

import picocli.CommandLine.Command;

/** {@code ./zhiji satisfaction}: what customers feel, from survey files. */
@Command(
        name = "satisfaction",
        mixinStandardHelpOptions = true,
        description = "What customers feel: structural models, indices and simple scores from survey files (满意度).",
        synopsisSubcommandLabel = "estimate|nps|csat|ces|chain",
        subcommands = {
            SatisfactionEstimate.class,
            SatisfactionNps.class,
            SatisfactionCsat.class,
            SatisfactionCes.class,
            SatisfactionChain.class
        })
final class Satisfaction {}
