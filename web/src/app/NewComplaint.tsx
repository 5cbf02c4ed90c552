import { getRouteApi } from "@tanstack/react-router";
import { PartySelect } from "../features/archive/PartySelect";
import { NewComplaintPage } from "../features/complaints/NewComplaintPage";

const route = getRouteApi("/shell/complaints/new");

export function NewComplaint() {
  return <NewComplaintPage {...route.useSearch()} select={PartySelect} />;
}
