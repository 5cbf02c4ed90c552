import { getRouteApi } from "@tanstack/react-router";
import { PartySelect } from "../features/archive/PartySelect";
import { NewRecoveryPage } from "../features/recovery/NewRecoveryPage";

const route = getRouteApi("/shell/recoveries/new");

export function NewRecovery() {
  return <NewRecoveryPage {...route.useSearch()} select={PartySelect} />;
}
