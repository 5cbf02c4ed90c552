import { FadingCard } from "../features/cues/FadingCard";
import { AllowancesPage } from "../features/recovery/AllowancesPage";

/** How customers are won back: who may spend how much, and when cues are followed up. */
export function RecoverySetup() {
  return <AllowancesPage cues={<FadingCard />} />;
}
