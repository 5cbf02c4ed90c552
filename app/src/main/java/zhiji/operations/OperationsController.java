package zhiji.operations;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Texts;

/** How the installation is, over HTTP, for administrators. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationsController {

    private final Checkup checkup;
    private final Storage storage;
    private final DatabaseQueries database;
    private final Texts texts;

    OperationsController(Checkup checkup, Storage storage, DatabaseQueries database, Texts texts) {
        this.checkup = checkup;
        this.storage = storage;
        this.database = database;
        this.texts = texts;
    }

    /** What is wrong, and how to mend it, in the reader's language. */
    record FindingView(Finding.Level level, String code, String message, String remedy) {}

    /** The whole database, and what takes room in it and beside it, the largest first. */
    record StorageView(long databaseBytes, List<Storage.Room> rooms) {}

    @GetMapping("/findings")
    Items<FindingView> listFindings(Actor actor) {
        return new Items<>(checkup.findings(actor).stream().map(this::view).toList());
    }

    @GetMapping("/storage")
    StorageView getStorage(Actor actor) {
        var rooms = storage.rooms(actor);
        return new StorageView(database.size(), rooms);
    }

    private FindingView view(Finding finding) {
        return new FindingView(
                finding.level(),
                finding.code(),
                texts.of(finding.code(), finding.values()),
                texts.of(finding.code() + ".remedy", List.of()));
    }
}
