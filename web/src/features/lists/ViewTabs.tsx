import { DownOutlined, EllipsisOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { createElement, useState } from "react";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import styles from "./Lists.module.css";
import { allRecords, asSaved, isChanged, type ListSearch, type SavedView } from "./listState";
import { SaveViewDialog } from "./SaveViewDialog";
import type { Draft, useArrangement, useViews } from "./useViews";

type Props = {
  label: string;
  search: ListSearch;
  view: SavedView | undefined;
  content: SavedView["content"];
  views: ReturnType<typeof useViews>;
  arrangement: ReturnType<typeof useArrangement>;
  administrator: boolean;
  onSearch: (search: ListSearch) => void;
};

const shownUnpinned = 4;

/** The pinned ones first, in their order; then as they were made. */
export function ordered(views: readonly SavedView[], pinned: readonly string[]): SavedView[] {
  const front = pinned.flatMap((id) => views.find((view) => view.id === id) ?? []);
  return [...front, ...views.filter((view) => !pinned.includes(view.id))];
}

function useViewMenu({ views, arrangement, onSearch }: Props, view: SavedView | undefined, onRename: () => void) {
  const texts = useTexts();
  const { message } = App.useApp();
  const { pinned, pin } = arrangement;
  if (!view) return undefined;
  const place = pinned.indexOf(view.id);
  const shift = (step: number) => {
    const next = pinned.filter((id) => id !== view.id);
    next.splice(place + step, 0, view.id);
    pin(next);
  };
  const remove = () =>
    views.remove(view, () => {
      onSearch({ view: allRecords });
      const key = `view:${view.id}`;
      const undo = async () => {
        message.destroy(key);
        const again = await views.create(draftOf(view));
        onSearch({ view: again.id });
      };
      message.success({
        key,
        duration: 6,
        content: createElement(
          "span",
          null,
          texts.lists.viewDeleted(view.name),
          " ",
          createElement(Button, { type: "link", size: "small", onClick: undo }, texts.common.undo),
        ),
      });
    });
  const items: MenuProps["items"] = [
    ...(place < 0
      ? [{ key: "pin", label: texts.lists.pin, onClick: () => pin([...pinned, view.id]) }]
      : [
          { key: "unpin", label: texts.lists.unpin, onClick: () => pin(pinned.filter((id) => id !== view.id)) },
          { key: "left", label: texts.lists.pinLeft, disabled: place === 0, onClick: () => shift(-1) },
          { key: "right", label: texts.lists.pinRight, disabled: place === pinned.length - 1, onClick: () => shift(1) },
        ]),
    ...(view.changeable
      ? [
          { key: "rename", label: texts.lists.rename, onClick: onRename },
          { key: "delete", label: texts.lists.deleteView, danger: true, onClick: remove },
        ]
      : []),
  ];
  return items;
}

const draftOf = ({ name, audience, groups, standard, content }: SavedView): Draft => ({
  name,
  audience,
  groups,
  standard,
  content,
});

type Saving = "new" | "rename" | undefined;

/** The plain list and the views of a type; what was changed can be kept or taken back. */
export function ViewTabs(props: Props) {
  const { label, search, view, content, views, arrangement, administrator, onSearch } = props;
  const texts = useTexts();
  const report = useReportProblem();
  const [saving, setSaving] = useState<Saving>();
  const all = ordered(views.views, arrangement.pinned);
  const most = Math.max(arrangement.pinned.length, shownUnpinned);
  const shown = all.filter((one, place) => place < most || one === view);
  const others = all.filter((one) => !shown.includes(one));
  const menu = useViewMenu(props, view, () => setSaving("rename"));
  const go = (id: string) => onSearch({ view: id, ...(search.q ? { q: search.q } : {}) });
  const save = async (draft: Draft) => {
    if (saving === "rename" && view) await views.change(view, { ...draft, content: view.content });
    else onSearch({ ...asSaved(search), view: (await views.create(draft)).id });
    setSaving(undefined);
  };
  const keep = () =>
    view &&
    views
      .change(view, { ...draftOf(view), content })
      .then(() => onSearch({ ...asSaved(search), view: view.id }))
      .catch(report);
  return (
    <nav className={styles.tabs} aria-label={texts.lists.views}>
      <button
        type="button"
        className={styles.tab}
        aria-current={view ? undefined : "page"}
        onClick={() => go(allRecords)}
      >
        {texts.lists.all}
      </button>
      {shown.map((one) => (
        <span key={one.id} style={{ display: "inline-flex" }}>
          <button
            type="button"
            className={styles.tab}
            aria-current={one === view ? "page" : undefined}
            title={one.audience !== "owner" && one.owner ? texts.lists.sharedBy(one.owner.displayName) : one.name}
            onClick={() => go(one.id)}
          >
            {one.name}
          </button>
          {one === view && menu && (
            <Dropdown trigger={["click"]} menu={{ items: menu }}>
              <Button
                type="text"
                size="small"
                icon={<EllipsisOutlined />}
                aria-label={texts.lists.viewMenu(one.name)}
                style={{ alignSelf: "center", marginLeft: -8 }}
              />
            </Dropdown>
          )}
        </span>
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={["click"]}
          menu={{ items: others.map((one) => ({ key: one.id, label: one.name, onClick: () => go(one.id) })) }}
        >
          <button type="button" className={styles.tab}>
            {texts.lists.moreViews(others.length)}
            <DownOutlined style={{ fontSize: 10 }} />
          </button>
        </Dropdown>
      )}
      <div className={styles.tabsEnd}>
        {view && isChanged(search) && (
          <Button type="text" onClick={() => onSearch(asSaved(search))}>
            {texts.lists.discard}
          </Button>
        )}
        {view?.changeable && isChanged(search) && (
          <Button type="text" onClick={keep}>
            {texts.lists.saveChanges}
          </Button>
        )}
        <Button type="text" onClick={() => setSaving("new")}>
          {texts.lists.saveAs}
        </Button>
      </div>
      {saving && (
        <SaveViewDialog
          title={saving === "new" ? texts.lists.saveAs : texts.lists.rename}
          draft={
            saving === "rename" && view
              ? draftOf(view)
              : { name: view ? `${view.name} 2` : label, audience: "owner", groups: [], standard: false, content }
          }
          administrator={administrator}
          onSave={save}
          onClose={() => setSaving(undefined)}
        />
      )}
    </nav>
  );
}
