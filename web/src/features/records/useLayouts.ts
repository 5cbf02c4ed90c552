import { useQuery } from "@tanstack/react-query";
import { getLayoutsOptions } from "../../client/@tanstack/react-query.gen";

/** How the form and the page of a type are arranged. */
export function useLayouts(type: string) {
  return useQuery({ ...getLayoutsOptions({ path: { type } }), staleTime: 60_000 });
}
