import { StarsCard } from "../features/collaboration/StarsCard";
import { FollowUpsCard } from "../features/cues/FollowUpsCard";
import { CheckCard } from "../features/improvements/CheckCard";
import { AgendaCards } from "../features/recovery/AgendaCards";
import { TodayPage } from "../features/today/TodayPage";

/** The morning page, with whom to ask and the records one keeps at hand. */
export function Today() {
  return (
    <TodayPage
      agenda={
        <>
          <AgendaCards />
          <FollowUpsCard />
          <CheckCard />
        </>
      }
      stars={<StarsCard />}
    />
  );
}
