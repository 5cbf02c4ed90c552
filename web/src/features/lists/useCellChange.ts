import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { createElement } from "react";
import { changeRecordMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import type { Item } from "../records/recordItems";
import type { Field } from "../records/recordTypes";
import { type Written, writtenOf } from "../records/written";

type Answer = { version?: number };

/** Every list, board and calendar shows what was changed; whatever else shows records asks again. */
export function useRefreshLists() {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) => {
        const id = (key as { _id?: string } | undefined)?._id ?? "";
        return /^(readList|countList|readBoard|readCalendar|groupRecords|listParties|countParties|getParty|getRecord)/.test(
          id,
        );
      },
    });
}

/** Changes fields of a record against the version in sight, and offers to take it back. */
export function useCellChange(type: string) {
  const texts = useTexts();
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshLists();
  const { mutateAsync } = useMutation(changeRecordMutation());

  const send = (item: Pick<Item, "id" | "version">, values: Record<string, Written>): Promise<Answer> =>
    mutateAsync({
      path: { type, id: item.id },
      headers: { "If-Match": `"${item.version ?? 0}"` },
      body: { values: values as never },
    });

  const refused = async (error: unknown) => {
    if (problemOf(error).status === 412) message.warning(texts.lists.changedMeanwhile);
    else report(error);
    await refresh();
  };

  return {
    /** Says whether it was saved; what was wrong is told, unless the caller wants to hear it. */
    change: async (item: Item, fields: readonly Field[], values: Record<string, Written>, told?: string) => {
      try {
        const { version } = await send(item, values);
        const before = Object.fromEntries(
          fields.map((field) => [field.key, writtenOf(field, item.values[field.key]) ?? null]),
        );
        const key = `change:${item.id}`;
        const undo = async () => {
          message.destroy(key);
          await send({ id: item.id, ...(version === undefined ? {} : { version }) }, before).catch(refused);
          await refresh();
        };
        const what = told ?? texts.lists.saved(fields.map((field) => field.label).join(texts.common.separator));
        message.success({
          key,
          duration: 6,
          content: createElement(
            "span",
            null,
            what,
            " ",
            createElement(Button, { type: "link", size: "small", onClick: undo }, texts.common.undo),
          ),
        });
        await refresh();
        return true;
      } catch (error) {
        await refused(error);
        return false;
      }
    },
    send,
    refused,
    refresh,
  };
}
