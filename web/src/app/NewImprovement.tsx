import { getRouteApi } from "@tanstack/react-router";
import { CategorySelect } from "../features/complaints/CategorySelect";
import { NewImprovementPage } from "../features/improvements/NewImprovementPage";

const route = getRouteApi("/shell/improvements/new");

export function NewImprovement() {
  const search = route.useSearch();
  return <NewImprovementPage key={JSON.stringify(search)} begin={search} tree={CategorySelect} />;
}
