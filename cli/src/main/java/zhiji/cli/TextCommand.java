package zhiji.cli;

import picocli.CommandLine.Command;

/** {@code ./zhiji text}: what customers wrote is about, learnt from labelled files. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        description = "What customers write: measure, train and use a classifier; mark hints (文本分类).",
        synopsisSubcommandLabel = "evaluate|train|classify|cues",
        subcommands = {TextEvaluate.class, TextTrain.class, TextClassify.class, TextCues.class})
final class TextCommand {}
