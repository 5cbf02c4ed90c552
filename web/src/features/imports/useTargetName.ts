import { useQuery } from "@tanstack/react-query";
import { listImportTargetsOptions } from "../../client/@tanstack/react-query.gen";

/** What the things files are brought into are called; a type that is gone by its key. */
export function useTargetName(): (target: string) => string {
  const targets = useQuery({ ...listImportTargetsOptions(), staleTime: 300_000 });
  return (target) => targets.data?.items.find((it) => it.target === target)?.label ?? target;
}
