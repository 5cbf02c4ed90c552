package zhiji.complaints;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import zhiji.jobs.Jobs;
import zhiji.platform.Ids;

/** Has deadlines worked out anew in the background, if the change of a calendar is committed. */
@Component
class CalendarReactions {

    private final Jobs jobs;

    CalendarReactions(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void on(CalendarChanged changed) {
        jobs.start(DeadlineRun.KIND, Ids.next());
    }
}
