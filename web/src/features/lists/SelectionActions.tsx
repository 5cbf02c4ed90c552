import { App } from "antd";
import { useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { SelectionBar } from "../../ui/SelectionBar";
import { type Item, nameOf } from "../records/recordItems";
import type { RecordType } from "../records/recordTypes";
import { type BulkAction, BulkDialog } from "./BulkDialog";
import { ExportDialog } from "./ExportDialog";
import { type FilterNode, withWords } from "./filterTree";
import type { ListState } from "./listState";
import { useCount } from "./useList";

const actions: readonly BulkAction[] = ["edit", "assign", "tag", "untag", "delete"];

/** What may be done with the records of a type: those that nothing changes can only be exported. */
function possible(type: RecordType): readonly BulkAction[] {
  const editable = type.fields.filter((field) => field.editable);
  if (editable.length === 0) return [];
  return actions.filter(
    (action) =>
      (action !== "assign" || editable.some((field) => field.key === "owner")) &&
      ((action !== "tag" && action !== "untag") || editable.some((field) => field.type === "tags")),
  );
}

/** What can be done with the chosen records, or with all that match. */
export function SelectionActions({
  type,
  state,
  rows,
  chosen,
  columns,
  onClear,
}: {
  type: RecordType;
  state: ListState;
  rows: readonly Item[];
  chosen: ReadonlySet<string>;
  columns: readonly string[];
  onClear: () => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const { message } = App.useApp();
  const [all, setAll] = useState(false);
  const [doing, setDoing] = useState<BulkAction | "export">();
  const count = useCount(type.key, state, all);
  const matching = withWords(state.filter, state.q);
  const filter: FilterNode | undefined = all ? matching : { ids: [...chosen] };
  const number = all && count ? exactNumber(count.value, language) : exactNumber(chosen.size, language);
  const copy = async () => {
    const names = rows.filter((row) => chosen.has(row.id)).map((row) => nameOf(type, row) ?? row.id);
    await navigator.clipboard.writeText(names.join("\n"));
    message.success(texts.lists.namesCopied(names.length));
  };
  const more = count && (!count.exact || count.value > chosen.size);
  return (
    <>
      <SelectionBar label={texts.lists.selected(number)}>
        {more && !all && (
          <button type="button" onClick={() => setAll(true)}>
            {count.exact ? texts.lists.allMatching(exactNumber(count.value, language)) : texts.lists.allMatchingUnknown}
          </button>
        )}
        {possible(type).map((action) => (
          <button key={action} type="button" onClick={() => setDoing(action)}>
            {texts.lists.actions[action]}
          </button>
        ))}
        <button type="button" onClick={() => setDoing("export")}>
          {texts.lists.actions.export}
        </button>
        {!all && (
          <button type="button" onClick={copy}>
            {texts.lists.copyNames}
          </button>
        )}
        <button type="button" onClick={onClear}>
          {texts.lists.clearSelection}
        </button>
      </SelectionBar>
      {doing === "export" && (
        <ExportDialog
          type={type}
          filter={filter}
          sort={state.sort}
          columns={columns}
          onClose={() => setDoing(undefined)}
        />
      )}
      {doing && doing !== "export" && (
        <BulkDialog type={type} action={doing} filter={filter} onClose={() => setDoing(undefined)} />
      )}
    </>
  );
}
