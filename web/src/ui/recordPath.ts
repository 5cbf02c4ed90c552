/** Where the page of a record is. */
export const recordPath = (type: string, id: string): string =>
  type === "parties" ? `/customers/${id}` : `/records/${type}/${id}`;
