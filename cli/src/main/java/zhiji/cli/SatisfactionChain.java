package zhiji.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zhiji.science.structural.EmployeeSurplus;
import zhiji.science.structural.Responses;
import zhiji.science.structural.ServiceChain;
import zhiji.science.structural.StaffSatisfaction;
import zhiji.science.structural.TeamPooling;
import zhiji.science.structural.TeamScores;

/** {@code ./zhiji satisfaction chain}: from staff to customers, team by team, never fewer than five answers. */
@Command(
        name = "chain",
        mixinStandardHelpOptions = true,
        description = "Do satisfied teams have satisfied customers (服务利润链)? Teams with few answers are left out.")
final class SatisfactionChain extends SatisfactionCommand {

    @Option(names = "--staff", required = true, paramLabel = "FILE", description = "Answers of staff.")
    String staff = "";

    @Option(names = "--customers", required = true, paramLabel = "FILE", description = "Answers of customers.")
    String customers = "";

    @Option(names = "--team", defaultValue = "team", description = "Column of the team in both files (default team).")
    String team = "team";

    @Option(
            names = "--staff-score",
            defaultValue = "satisfaction",
            description = "Staff's overall answer (default satisfaction).")
    String staffScore = "satisfaction";

    @Option(
            names = "--customer-score",
            defaultValue = "satisfaction",
            description = "Customers' overall answer (default satisfaction).")
    String customerScore = "satisfaction";

    @Option(
            names = "--facets",
            split = ",",
            description = "Columns that explain staff satisfaction, such as salary,relationships,attitude.")
    List<String> facets = List.of();

    @Option(
            names = "--surplus",
            split = ",",
            paramLabel = "OBTAINED,REQUIRED",
            description = "Two staff columns: what they get and what they require to stay.")
    List<String> surplus = List.of();

    @Option(
            names = "--minimum",
            defaultValue = "5",
            description = "Fewest answers of a team that is shown, at least 5 (default ${DEFAULT-VALUE}).")
    int minimum;

    @Override
    Object result() {
        if (!surplus.isEmpty() && surplus.size() != 2) {
            throw new InputFault("--surplus takes two columns, obtained and required, with a comma between.");
        }
        List<String> columns = new ArrayList<>(List.of(staffScore));
        columns.addAll(facets);
        columns.addAll(surplus);
        SatisfactionData staffData = read(staff, columns.stream().distinct().toList());
        SatisfactionData customerData = read(customers, List.of(customerScore));
        Map<String, Object> report = new LinkedHashMap<>();
        chain(staffData, customerData, report);
        if (!facets.isEmpty()) {
            report.put(
                    "staffSatisfaction", StaffSatisfaction.of(staffData.responses(), staffScore, facets, confidence));
        }
        if (!surplus.isEmpty()) {
            Responses answers = staffData.responses();
            report.put(
                    "surplus",
                    pooling(EmployeeSurplus.of(
                            staffData.groups(),
                            answers.answers(surplus.get(0)),
                            answers.answers(surplus.get(1)),
                            minimum,
                            confidence)));
        }
        return report;
    }

    private SatisfactionData read(String file, List<String> columns) {
        return SatisfactionData.read(
                new SatisfactionData.Request(file, delimiter, columns, team, missingCode, SatisfactionData::anyScale));
    }

    private void chain(SatisfactionData staffData, SatisfactionData customerData, Map<String, Object> report) {
        ServiceChain chain = ServiceChain.of(
                scores(staffData, staffScore), scores(customerData, customerScore), minimum, confidence);
        report.put("correlation", chain.correctedCorrelation());
        report.put("observedCorrelation", chain.observedCorrelation());
        report.put("slope", chain.slope());
        report.put("teams", chain.staff().teams().size());
        report.put("minimum", minimum);
        report.put("staff", pooling(chain.staff()));
        report.put("customers", pooling(chain.customers()));
    }

    private static TeamScores scores(SatisfactionData data, String column) {
        return new TeamScores(
                data.groups(),
                Arrays.stream(data.responses().answers(column)).boxed().toList());
    }

    private static Map<String, Object> pooling(TeamPooling pooling) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("overall", pooling.overall());
        report.put("intraclassCorrelation", pooling.intraclassCorrelation());
        report.put("withheldTeams", pooling.withheld());
        report.put("teams", pooling.teams());
        return report;
    }
}
