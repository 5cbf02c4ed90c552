import { EllipsisOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown, Input } from "antd";
import { useState } from "react";
import {
  changeTagColourMutation,
  currentSessionOptions,
  listTagColoursQueryKey,
  listTagUsesOptions,
  listTagUsesQueryKey,
  listTypesOptions,
} from "../../client/@tanstack/react-query.gen";
import type { ListTagUsesResponse } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { type Colour, colours, colourValue } from "../../ui/Tag";
import { TagDialog, type Wish } from "./TagDialog";
import styles from "./Tags.module.css";
import { useReplaceTag } from "./useReplaceTag";

type TagUse = ListTagUsesResponse["items"][number];

function Swatch({ colour }: { colour: Colour | null | undefined }) {
  return (
    <span
      className={`${styles.swatch} ${colour ? "" : styles.none}`}
      style={colour ? { background: colourValue(colour) } : {}}
    />
  );
}

function ColourChoice({ tag, editable }: { tag: TagUse; editable: boolean }) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const change = useMutation(changeTagColourMutation());
  if (!editable) return <Swatch colour={tag.colour} />;
  const choose = (colour: Colour | undefined) =>
    change.mutate(
      { body: { tag: tag.name, ...(colour ? { colour } : {}) } },
      {
        onSuccess: () =>
          Promise.all([
            queries.invalidateQueries({ queryKey: listTagUsesQueryKey() }),
            queries.invalidateQueries({ queryKey: listTagColoursQueryKey() }),
          ]),
        onError: report,
      },
    );
  const option = (key: string, colour: Colour | undefined, label: string) => ({
    key,
    label: (
      <span className={styles.option}>
        <Swatch colour={colour} />
        {label}
      </span>
    ),
    onClick: () => choose(colour),
  });
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          option("none", undefined, texts.tags.colours.none),
          ...colours.map((colour) => option(colour, colour, texts.tags.colours[colour])),
        ],
        selectedKeys: [tag.colour ?? "none"],
      }}
    >
      <Button type="text" aria-label={texts.tags.colourOf(tag.name)} icon={<Swatch colour={tag.colour} />} />
    </Dropdown>
  );
}

/** On how many records of which types. */
function Uses({ tag }: { tag: TagUse }) {
  const texts = useTexts();
  const language = useLanguage();
  const types = useQuery({ ...listTypesOptions(), staleTime: 5 * 60_000 });
  const label = (key: string) => types.data?.items.find((it) => it.key === key)?.label ?? key;
  const uses = Object.entries(tag.counts);
  if (uses.length === 0) return <span className={styles.unused}>{texts.tags.unused}</span>;
  return uses.map(([type, count]) => `${label(type)} ${exactNumber(count, language)}`).join(" · ");
}

const countOf = (tag: TagUse) => Object.values(tag.counts).reduce((sum, count) => sum + count, 0);

function Tags({ tags, administrator }: { tags: readonly TagUse[]; administrator: boolean }) {
  const texts = useTexts();
  const [words, setWords] = useState("");
  const [wish, setWish] = useState<Wish>();
  const replace = useReplaceTag();
  const shown = tags
    .filter((tag) => tag.name.toLowerCase().includes(words.trim().toLowerCase()))
    .sort((one, other) => countOf(other) - countOf(one));
  return (
    <>
      {tags.length > 8 && (
        <Input
          className={styles.search}
          allowClear
          aria-label={texts.tags.search}
          placeholder={texts.tags.search}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <Card flush>
        <SimpleTable
          label={texts.tags.list}
          rows={shown}
          rowKey={(tag) => tag.name}
          columns={[
            {
              key: "colour",
              title: texts.tags.colour,
              width: 72,
              render: (tag) => <ColourChoice tag={tag} editable={administrator} />,
            },
            { key: "name", title: texts.tags.name, render: (tag) => tag.name },
            { key: "uses", title: texts.tags.uses, render: (tag) => <Uses tag={tag} /> },
            ...(administrator
              ? [
                  {
                    key: "actions",
                    title: "",
                    right: true,
                    width: 56,
                    render: (tag: TagUse) => (
                      <Dropdown
                        trigger={["click"]}
                        placement="bottomRight"
                        menu={{
                          items: [
                            {
                              key: "rename",
                              label: texts.tags.rename,
                              onClick: () => setWish({ tag: tag.name, way: "rename" }),
                            },
                            {
                              key: "merge",
                              label: texts.tags.merge,
                              disabled: tags.length < 2,
                              onClick: () => setWish({ tag: tag.name, way: "merge" }),
                            },
                            {
                              key: "remove",
                              danger: true,
                              label: texts.tags.remove,
                              onClick: () => replace(tag.name, undefined, texts.tags.removed(tag.name)),
                            },
                          ],
                        }}
                      >
                        <Button type="text" icon={<EllipsisOutlined />} aria-label={texts.tags.more(tag.name)} />
                      </Dropdown>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
      {!administrator && <p className={styles.unused}>{texts.tags.administrators}</p>}
      {wish && (
        <TagDialog
          wish={wish}
          tags={tags.map((tag) => tag.name)}
          onDone={() => setWish(undefined)}
          onReplace={replace}
        />
      )}
    </>
  );
}

/** All tags: where they are used, their colours, and changing them everywhere. */
export function TagsPage() {
  const texts = useTexts();
  const uses = useQuery(listTagUsesOptions());
  const session = useQuery({ ...currentSessionOptions(), staleTime: 300_000 });
  return (
    <PlainPage title={texts.tags.title} lead={texts.tags.lead}>
      {uses.isPending && <Loading lines={8} />}
      {uses.isError && <ProblemAlert error={uses.error} title={texts.tags.failed} onRetry={() => uses.refetch()} />}
      {uses.data?.items.length === 0 && <EmptyState title={texts.tags.empty} help={texts.tags.emptyHelp} />}
      {uses.data && uses.data.items.length > 0 && (
        <Tags tags={uses.data.items} administrator={session.data?.user.administrator ?? false} />
      )}
    </PlainPage>
  );
}
