import { PartySelect } from "../features/archive/PartySelect";
import { PrivacyPage } from "../features/privacy/PrivacyPage";

/** The page of personal data, with the way to find a customer. */
export function Privacy() {
  return <PrivacyPage select={PartySelect} />;
}
