/** A count with its noun, in the number it asks for. */
export const plural = (count: string, one: string, many: string) => `${count} ${count === "1" ? one : many}`;
