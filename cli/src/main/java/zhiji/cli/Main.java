package zhiji.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./zhiji <command>}: everything that needs no server. Faults of input end with one sentence and exit code 2. */
@Command(
        name = "zhiji",
        mixinStandardHelpOptions = true,
        description = "知己 Zhiji: customer science on your own files.",
        subcommands = {ValueCommand.class, Satisfaction.class, MatchCommand.class, TextCommand.class})
public final class Main {

    private Main() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::report);
    }

    private static int report(Exception fault, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (!(fault instanceof InputFault)) {
            throw fault;
        }
        command.getErr().println(fault.getMessage());
        return 2;
    }
}
