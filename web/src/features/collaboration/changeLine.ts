import type { GetTimelineResponse, ListTypesResponse } from "../../client/types.gen";
import type { Texts } from "../../texts/texts";

type RecordType = ListTypesResponse["items"][number];
type Change = NonNullable<GetTimelineResponse["items"][number]["changes"]>[number];

/** A change in a line, with the names that fields and options have; of what is only known by its id the field alone. */
export function changeLine({ field: key, before, after }: Change, type: RecordType | undefined, texts: Texts): string {
  const field = type?.fields.find((it) => it.key === key);
  const name = field?.label ?? key;
  if (field?.type === "reference" || field?.type === "person") return name;
  const words = (value: string) =>
    value
      .split("; ")
      .map((part) => field?.options.find((it) => it.key === part)?.label ?? part)
      .join(texts.common.separator);
  if (before && after) return texts.timeline.changed(name, words(before), words(after));
  return after ? texts.timeline.added(name, words(after)) : texts.timeline.removed(name, words(before ?? ""));
}
