import { useQueryClient } from "@tanstack/react-query";
import { getPartyOptions } from "../../client/@tanstack/react-query.gen";
import type { RecordItem } from "../../client/types.gen";
import { FactList } from "../records/RecordFacts";
import { customFields, customPrefix, useType } from "../records/recordTypes";
import { isVisible } from "../records/visibleWhen";
import type { Party } from "./party";
import { useRefreshParty } from "./useRefresh";

/** A customer as a record of any type is seen: by the keys of its fields. */
function asRecord(party: Party): RecordItem {
  const custom = Object.entries(party.custom).map(([key, value]) => [customPrefix + key, value]);
  return { id: party.id, version: party.version, values: Object.fromEntries(custom), included: {} };
}

/** What administrators added to customers, each to be changed where it stands. */
export function CustomFacts({ party }: { party: Party }) {
  const type = useType("parties");
  const queries = useQueryClient();
  const refresh = useRefreshParty();
  const record = asRecord(party);
  const fields = customFields(type).filter((field) => !field.retired && isVisible(field, record.values));
  if (!type || fields.length === 0) return null;
  const reload = async () =>
    asRecord(await queries.fetchQuery({ ...getPartyOptions({ path: { id: party.id } }), staleTime: 0 }));
  return <FactList type={type} record={record} fields={fields} reload={reload} onChanged={() => refresh(party.id)} />;
}
