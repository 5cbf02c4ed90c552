import { CustomerPage } from "../features/archive/CustomerPage";
import { PartySelect } from "../features/archive/PartySelect";
import { MembersCard } from "../features/identity/MembersCard";
import { MergeDialog } from "../features/identity/MergeDialog";
import { WorthPanel } from "../features/worth/WorthPanel";

/** A customer's page, with what it was merged of. */
export function Customer() {
  return (
    <CustomerPage
      worth={(party) => <WorthPanel id={party.id} />}
      members={(party) => <MembersCard id={party.id} />}
      merging={(party, onDone) => <MergeDialog party={party} select={PartySelect} onDone={onDone} />}
    />
  );
}
