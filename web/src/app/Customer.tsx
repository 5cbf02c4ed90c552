import { CustomerPage } from "../features/archive/CustomerPage";
import { PartySelect } from "../features/archive/PartySelect";
import { TreeCard } from "../features/hierarchy/TreeCard";
import { MembersCard } from "../features/identity/MembersCard";
import { MergeDialog } from "../features/identity/MergeDialog";

/** A customer's page, with what it was merged of. */
export function Customer() {
  return (
    <CustomerPage
      members={(party) => (
        <>
          <TreeCard id={party.id} name={party.name} />
          <MembersCard id={party.id} />
        </>
      )}
      merging={(party, onDone) => <MergeDialog party={party} select={PartySelect} onDone={onDone} />}
    />
  );
}
