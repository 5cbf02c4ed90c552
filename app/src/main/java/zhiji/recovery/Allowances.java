package zhiji.recovery;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Front door to what people may spend by themselves (授权额度), and after how many days customers are asked. */
@Service
class Allowances {

    private static final int LONGEST_WAIT = 365;

    private final AllowanceStore store;
    private final Ledger ledger;
    private final Permissions permissions;
    private final Audit audit;

    Allowances(AllowanceStore store, Ledger ledger, Permissions permissions, Audit audit) {
        this.store = store;
        this.ledger = ledger;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** All of it, as administrators set it. */
    record Setup(List<Allowance> allowances, int checkBackDays, long version) {

        Setup {
            allowances = List.copyOf(allowances);
        }
    }

    /** What the actor may do by themselves. */
    record Own(Ledger.@Nullable Left left, boolean approves, int checkBackDays) {}

    @Transactional(readOnly = true)
    Setup setup() {
        return new Setup(store.all(), store.checkBackDays(), store.version());
    }

    @Transactional(readOnly = true)
    Own own(String currency, Actor actor) {
        return new Own(ledger.left(currency, actor), store.approves(actor), store.checkBackDays());
    }

    /** @throws Problem if a role is named twice or does not exist, or somebody else changed it meanwhile */
    @Transactional
    void change(Setup wanted, Actor actor) {
        permissions.requireAdministrator(actor);
        if (wanted.checkBackDays() < 1 || wanted.checkBackDays() > LONGEST_WAIT) {
            throw Problem.invalid(List.of(
                    Problem.Field.of("checkBackDays", "number.range", wanted.checkBackDays(), 1, LONGEST_WAIT)));
        }
        var roles = new HashSet<>();
        for (var allowance : wanted.allowances()) {
            if (!roles.add(allowance.role())) {
                throw Problem.invalid("recovery.role-twice", allowance.role());
            }
        }
        if (!replaced(wanted)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        audit.write(Note.of(Deed.ALLOWANCES_CHANGED, actor)
                .with(
                        "allowances",
                        wanted.allowances().stream().map(Allowances::written).toList())
                .with("checkBackDays", wanted.checkBackDays()));
    }

    private boolean replaced(Setup wanted) {
        try {
            return store.replace(wanted.allowances(), wanted.checkBackDays(), wanted.version());
        } catch (DataIntegrityViolationException noSuchRole) {
            throw Problem.invalid(List.of(Problem.Field.of("allowances", "enumeration.unknown", "role")));
        }
    }

    private static String written(Allowance allowance) {
        return "%s %s %s %s%s"
                .formatted(
                        allowance.role(),
                        allowance.monthly().currency().getCurrencyCode(),
                        allowance.monthly().amount().toPlainString(),
                        allowance.single().amount().toPlainString(),
                        allowance.approves() ? " approves" : "");
    }
}
