package zhiji.recovery;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.Permissions;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.Version;

/** Allowances over HTTP: what the reader may spend, and what administrators let each role spend. */
@RestController
@RequestMapping("/api/v1")
class AllowanceController {

    private final Allowances allowances;
    private final Permissions permissions;

    AllowanceController(Allowances allowances, Permissions permissions) {
        this.allowances = allowances;
        this.permissions = permissions;
    }

    record RoleAllowance(UUID role, Money monthly, Money single, boolean approves) {

        RoleAllowance {
            Required.value("role", role);
            Required.value("monthly", monthly);
            Required.value("single", single);
        }
    }

    record AllowanceSetup(List<RoleAllowance> allowances, int checkBackDays, long version) {}

    record AllowanceContent(List<RoleAllowance> allowances, int checkBackDays) {

        AllowanceContent {
            allowances = List.copyOf(Required.value("allowances", allowances));
        }
    }

    /** What the reader may spend by themselves: this month, at one time, and what is left; nothing without an allowance. */
    record OwnAllowance(
            @Nullable Money monthly,
            @Nullable Money single,
            @Nullable Money left,
            boolean approves,
            int checkBackDays) {}

    @GetMapping("/recovery-allowance")
    OwnAllowance getOwnAllowance(@RequestParam(defaultValue = "CNY") String currency, Actor actor) {
        var own = allowances.own(checked(currency), actor);
        var left = own.left();
        var allowance = left == null ? null : left.allowance();
        return new OwnAllowance(
                allowance == null ? null : allowance.monthly(),
                allowance == null ? null : allowance.single(),
                left == null || allowance == null ? null : Money.of(left.amount(), currency),
                own.approves(),
                own.checkBackDays());
    }

    private static String checked(String currency) {
        try {
            return Currency.getInstance(currency).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(List.of(Problem.Field.of("currency", "enumeration.unknown", currency)));
        }
    }

    @GetMapping("/recovery-setup")
    ResponseEntity<AllowanceSetup> getRecoverySetup(Actor actor) {
        permissions.requireAdministrator(actor);
        return answer();
    }

    /** These allowances and no others; they are in force at once. */
    @PutMapping("/recovery-setup")
    ResponseEntity<AllowanceSetup> changeRecoverySetup(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AllowanceContent content,
            Actor actor) {
        var wanted = content.allowances().stream()
                .map(one -> new Allowance(one.role(), one.monthly(), one.single(), one.approves()))
                .toList();
        allowances.change(new Allowances.Setup(wanted, content.checkBackDays(), Version.of(ifMatch)), actor);
        return answer();
    }

    private ResponseEntity<AllowanceSetup> answer() {
        var setup = allowances.setup();
        var body = new AllowanceSetup(
                setup.allowances().stream()
                        .map(one -> new RoleAllowance(one.role(), one.monthly(), one.single(), one.approves()))
                        .toList(),
                setup.checkBackDays(),
                setup.version());
        return ResponseEntity.ok().eTag(String.valueOf(setup.version())).body(body);
    }
}
