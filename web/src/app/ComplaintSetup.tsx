import { SetupPage } from "../features/complaints/SetupPage";
import { EffectDaysCard } from "../features/improvements/EffectDaysCard";

/** How complaints are worked on, and when improvements are checked. */
export function ComplaintSetup() {
  return <SetupPage more={<EffectDaysCard />} />;
}
