import { StarsCard } from "../features/collaboration/StarsCard";
import { TodayPage } from "../features/today/TodayPage";

/** The morning page, with the records one keeps at hand. */
export function Today() {
  return <TodayPage stars={<StarsCard />} />;
}
