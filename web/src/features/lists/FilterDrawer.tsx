import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import type { RecordType } from "../records/recordTypes";
import { GroupEditor } from "./FilterEditor";
import type { Types } from "./fieldPaths";
import { allOf, type FilterNode, finished, type Group, isGroup } from "./filterTree";

const asGroup = (filter: FilterNode | undefined): Group =>
  filter && isGroup(filter) ? filter : { and: filter ? [filter] : [] };

/** One part alone needs no group around it. */
const simplest = (filter: FilterNode | undefined) => (filter && "and" in filter ? allOf(filter.and) : filter);

/** The whole filter, to be built by choosing; what is not finished when it is applied is left out. */
export function FilterDrawer({
  type,
  types,
  filter,
  onApply,
  onClose,
}: {
  type: RecordType;
  types: Types;
  filter: FilterNode | undefined;
  onApply: (filter: FilterNode | undefined) => void;
  onClose: () => void;
}) {
  const texts = useTexts();
  const [draft, setDraft] = useState<FilterNode>(asGroup(filter));
  const group = isGroup(draft) ? draft : "not" in draft && isGroup(draft.not) ? draft.not : asGroup(draft);
  const apply = () => {
    onApply(simplest(finished(draft)));
    onClose();
  };
  return (
    <Drawer
      open
      title={texts.lists.filterTitle}
      size={640}
      onClose={onClose}
      styles={{ body: { padding: 16 } }}
      footer={
        <div style={{ display: "flex", justifyContent: "flex-end", gap: 8 }}>
          <Button onClick={() => setDraft({ and: [] })}>{texts.lists.clear}</Button>
          <Button type="primary" onClick={apply}>
            {texts.lists.apply}
          </Button>
        </div>
      }
    >
      <GroupEditor node={group} negated={"not" in draft} place={{ types, type, depth: 0 }} onChange={setDraft} />
    </Drawer>
  );
}
