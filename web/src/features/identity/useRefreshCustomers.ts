import { useQueryClient } from "@tanstack/react-query";

/** After customers became one or several: whatever was read of any of them may be another's now. */
export function useRefreshCustomers() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}
