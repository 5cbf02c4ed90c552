package zhiji.operations;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then whether the hour of the daily backup has come, and takes down what grows. */
@Configuration
@EnableScheduling
class BackupHours {

    private final Backups backups;
    private final Storage storage;

    BackupHours(Backups backups, Storage storage) {
        this.backups = backups;
        this.storage = storage;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void look() {
        backups.beginScheduled();
        storage.sample();
    }
}
