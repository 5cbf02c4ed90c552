import { useQuery } from "@tanstack/react-query";
import { listTypesOptions } from "../../client/@tanstack/react-query.gen";
import type { ListTypesResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Activity, type Entry, type Kind } from "./Activity";
import { CommentComposer } from "./CommentComposer";
import { changeLine } from "./changeLine";
import type { RecordKey } from "./record";

type RecordType = ListTypesResponse["items"][number];

const kinds: readonly Kind[] = ["comment", "file", "change"];

function Changes({ entry, type }: { entry: Entry; type: RecordType | undefined }) {
  const texts = useTexts();
  return (
    <>
      {entry.changes?.map((change) => (
        <div key={change.field}>{changeLine(change, type, texts)}</div>
      ))}
    </>
  );
}

/** What happened to a record of any type without a page of its own, and a field to say something about it. */
export function RecordActivity({ record }: { record: RecordKey }) {
  const texts = useTexts();
  const types = useQuery({ ...listTypesOptions(), staleTime: 5 * 60_000 });
  const type = types.data?.items.find((it) => it.key === record.type);
  return (
    <Activity
      record={record}
      kinds={kinds}
      composer={<CommentComposer record={record} />}
      body={(entry) => <Changes entry={entry} type={type} />}
      emptyHelp={texts.collaboration.emptyHelp}
    />
  );
}
