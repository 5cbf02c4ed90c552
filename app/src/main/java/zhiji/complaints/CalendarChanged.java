package zhiji.complaints;

import java.util.UUID;

/** The hours of a calendar are others now: what was due by them is due anew. */
record CalendarChanged(UUID calendar) {}
