import type { Query } from "@tanstack/react-query";

const lists =
  /^(readList|countList|readBoard|readCalendar|groupRecords|listRecords|countRecords|listParties|countParties)/;

/** Whether an answer shows many records, so that it may be another once one of them has changed. */
export function isListQuery({ queryKey: [key] }: Query): boolean {
  return lists.test((key as { _id?: string } | undefined)?._id ?? "");
}
