package zhiji.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.Right;
import zhiji.archive.Parties;
import zhiji.archive.PartyDirectory;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Count;
import zhiji.platform.Items;
import zhiji.platform.Limit;
import zhiji.platform.Money;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.platform.Texts;
import zhiji.records.Records;
import zhiji.types.Visibility;

/** What parties bought: told by tills and shops, read on their pages. */
@RestController
@RequestMapping("/api/v1")
class PurchaseController {

    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_PARTIES = 200;

    private static final String TYPE = "purchases";

    private final Purchases purchases;
    private final PurchaseIntake intake;
    private final Parties parties;
    private final PartyDirectory directory;
    private final Visibility visibility;
    private final Records records;
    private final Filters filters;
    private final Texts texts;

    PurchaseController(
            Purchases purchases,
            PurchaseIntake intake,
            Parties parties,
            PartyDirectory directory,
            Visibility visibility,
            Records records,
            Filters filters,
            Texts texts) {
        this.visibility = visibility;
        this.records = records;
        this.filters = filters;
        this.purchases = purchases;
        this.intake = intake;
        this.parties = parties;
        this.directory = directory;
        this.texts = texts;
    }

    record PurchasesContent(List<PurchaseItem> items) {
        PurchasesContent {
            Required.value("items", items);
            if (items.size() > MOST_ITEMS) {
                throw Problem.invalid(List.of(Problem.Field.of("items", "list.too-long", items.size(), MOST_ITEMS)));
            }
        }
    }

    /** A number (标识) of the party that bought, when its id is not known. */
    record PartyNumber(String scheme, String value) {
        PartyNumber {
            Required.text("party.scheme", scheme);
            Required.text("party.value", value);
        }
    }

    record PurchaseItem(
            String source,
            String line,
            @Nullable PartyId partyId,
            @Nullable PartyNumber party,
            Instant at,
            @Nullable String channel,
            @Nullable String orderNumber,
            @Nullable String productCode,
            @Nullable String productName,
            @Nullable BigDecimal quantity,
            Money amount,
            @Nullable Money discount,
            @Nullable Money cost,
            @Nullable String batch) {
        PurchaseItem {
            Required.text("source", source);
            Required.text("line", line);
            Required.value("at", at);
            Required.value("amount", amount);
        }
    }

    enum Status {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("rejected")
        REJECTED
    }

    record Fault(String field, String code, String message) {}

    record PurchaseResult(
            Status status, @Nullable UUID id, @Nullable List<Fault> errors) {}

    record PurchaseResults(List<PurchaseResult> results) {}

    @GetMapping("/parties/{id}/purchases")
    Page<Purchase> listPurchases(
            @PathVariable PartyId id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        visibility.require(actor, TYPE, Right.SEE);
        return purchases.page(parties.require(id, actor).members(), Limit.checked(limit), after);
    }

    @GetMapping("/parties/{id}/purchases/summary")
    PurchaseSummary summarisePurchases(@PathVariable PartyId id, Actor actor) {
        visibility.require(actor, TYPE, Right.SEE);
        return purchases.summary(parties.require(id, actor).members());
    }

    @GetMapping("/parties/{id}/purchases/months")
    Items<PurchaseMonth> listPurchaseMonths(@PathVariable PartyId id, Actor actor) {
        visibility.require(actor, TYPE, Right.SEE);
        return new Items<>(purchases.months(parties.require(id, actor).members()));
    }

    /** For the columns of a list of parties; a party has one item for each currency it paid in. */
    @GetMapping("/purchase-totals")
    Items<PartyTotal> listPurchaseTotals(@RequestParam List<PartyId> party, Actor actor) {
        if (party.size() > MOST_PARTIES) {
            throw Problem.invalid(List.of(Problem.Field.of("party", "list.too-long", party.size(), MOST_PARTIES)));
        }
        visibility.require(actor, TYPE, Right.SEE);
        return new Items<>(purchases.totals(directory.clusters(party, actor).values()));
    }

    @GetMapping("/purchases/count")
    Count countPurchases(Actor actor) {
        // The number of all of them is kept; of some, the list of the type counts as far as it counts anything.
        return visibility.seesAll(actor, TYPE)
                ? purchases.count()
                : records.count(TYPE, new Filters.Which(null, null, false), false, filters.reader(actor, null));
    }

    /** Each item is answered by itself, in the order given; a line told again changes nothing. */
    @PostMapping("/purchases")
    PurchaseResults createPurchases(@RequestBody PurchasesContent content, Actor actor) {
        visibility.require(actor, TYPE, Right.CREATE);
        var results = new ArrayList<PurchaseResult>();
        for (var posting : intake.take(content.items(), actor)) {
            results.add(result(posting));
        }
        return new PurchaseResults(results);
    }

    private PurchaseResult result(Posting posting) {
        return switch (posting) {
            case Posting.Created created -> new PurchaseResult(Status.CREATED, created.id(), null);
            case Posting.Duplicate duplicate -> new PurchaseResult(Status.DUPLICATE, duplicate.id(), null);
            case Posting.Rejected rejected ->
                new PurchaseResult(
                        Status.REJECTED,
                        null,
                        rejected.faults().stream().map(this::fault).toList());
        };
    }

    private Fault fault(Problem.Field field) {
        return new Fault(field.path(), field.code(), texts.of(field.code(), field.values()));
    }
}
