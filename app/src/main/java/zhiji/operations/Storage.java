package zhiji.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.platform.Actor;
import zhiji.platform.Home;

/** What takes room (存储), and what grows: tables, and the folders of the home. For administrators. */
@Service
class Storage {

    private static final int LOOKS_BACK_DAYS = 30;
    private static final int KEPT_DAYS = 400;
    private static final List<String> FOLDERS = List.of("files", "imports", "backups");

    private final DatabaseQueries database;
    private final Permissions permissions;
    private final Home home;
    private final Clock clock;

    Storage(DatabaseQueries database, Permissions permissions, Home home, Clock clock) {
        this.database = database;
        this.permissions = permissions;
        this.home = home;
        this.clock = clock;
    }

    /** A table or folder: how much it takes, how much more than up to thirty days ago, about how many rows or files. */
    record Room(String name, boolean folder, long bytes, long growth, long count) {}

    List<Room> rooms(Actor actor) {
        permissions.requireAdministrator(actor);
        var since = today().minusDays(LOOKS_BACK_DAYS);
        return rooms().stream()
                .map(room -> new Room(
                        room.name(),
                        room.folder(),
                        room.bytes(),
                        room.bytes() - database.sizeSince(since, room.name(), room.bytes()),
                        room.count()))
                .toList();
    }

    /** Takes today's sizes down, once. */
    @Transactional
    void sample() {
        var today = today();
        if (!database.isSampled(today)) {
            rooms().forEach(room -> database.sample(today, room.name(), room.bytes()));
            database.forgetSamples(today.minusDays(KEPT_DAYS));
        }
    }

    private List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        for (var table : database.tables()) {
            rooms.add(new Room(table.name(), false, table.bytes(), 0, table.rows()));
        }
        for (var folder : FOLDERS) {
            rooms.add(measured(folder));
        }
        rooms.sort((one, other) -> Long.compare(other.bytes(), one.bytes()));
        return rooms;
    }

    private Room measured(String name) {
        var sizes = new LongSummaryStatistics();
        try {
            Files.walkFileTree(home.folder(name), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        sizes.accept(attributes.size());
                    }
                    return FileVisitResult.CONTINUE;
                }

                // What went meanwhile, or is not ours to read, takes no room of ours.
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException fault) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Room(name, true, sizes.getSum(), 0, sizes.getCount());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
