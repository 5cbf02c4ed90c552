package zhiji.mail;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import zhiji.jobs.Jobs;

/** Has a letter sent as soon as the transaction in which it was written is committed; jobs write letters themselves. */
@Component
class LetterDispatch {

    private final Jobs jobs;

    LetterDispatch(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void begin(LetterWritten letter) {
        jobs.start(LetterRun.KIND, letter.id());
    }
}
