import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import { useState } from "react";
import { listPreviewCustomers } from "../../client/sdk.gen";
import type { Ladder, TierPreview, TierPreviewMove } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { Loading } from "../../ui/States";
import styles from "./Tiers.module.css";
import { kindOf, type MoveKind, nameOf } from "./tierDraft";

const kinds: readonly MoveKind[] = ["rise", "fall", "warned", "stay"];
const most = 200;

/** The customers who would go one way. */
function Customers({
  draft,
  move,
  title,
  onClose,
}: {
  draft: Ladder;
  move: TierPreviewMove;
  title: string;
  onClose: () => void;
}) {
  const texts = useTexts().tiers;
  const { customers: _, ...way } = move;
  const found = useQuery({
    queryKey: ["tier-preview-customers", draft, way],
    queryFn: async ({ signal }) =>
      (await listPreviewCustomers({ body: { ladder: draft, ...way }, signal, throwOnError: true })).data,
  });
  return (
    <Drawer open title={title} onClose={onClose} size="large">
      {found.isPending && <Loading lines={8} />}
      {found.isError && <ProblemAlert error={found.error} title={texts.failed} onRetry={() => found.refetch()} />}
      {found.data && (
        <>
          <ul>
            {found.data.items.map((it) => (
              <li key={it.id}>
                <Link to="/customers/$id" params={{ id: it.id }}>
                  {it.name}
                </Link>
              </li>
            ))}
          </ul>
          {move.customers > most && <p>{texts.behindFirst(String(most))}</p>}
        </>
      )}
    </Drawer>
  );
}

/** Who would rise, fall, be given time and stay; each number opens the names behind it. */
export function Moves({
  preview,
  draft,
  present,
}: {
  preview: TierPreview;
  draft: Ladder;
  present: Ladder | undefined;
}) {
  const texts = useTexts().tiers;
  const language = useLanguage();
  const [open, setOpen] = useState<TierPreviewMove>();
  const name = (key: string | undefined) => nameOf(key, draft, present) ?? texts.noTier;
  const sums = kinds.map((kind) => ({
    kind,
    moves: preview.moves.filter((it) => kindOf(it, draft, present) === kind),
  }));
  const total = (moves: readonly TierPreviewMove[]) => moves.reduce((sum, it) => sum + it.customers, 0);
  return (
    <Card title={texts.preview} extra={texts.previewOf(exactNumber(preview.customers, language))}>
      <dl className={styles.sums}>
        {sums.map(({ kind, moves }) => (
          <div key={kind}>
            <dt>{texts.kinds[kind]}</dt>
            <dd>{exactNumber(total(moves), language)}</dd>
          </div>
        ))}
      </dl>
      {sums
        .filter(({ moves }) => moves.length > 0)
        .map(({ kind, moves }) => (
          <section key={kind}>
            <h3 className={styles.section}>{texts.kinds[kind]}</h3>
            <SimpleTable
              label={texts.kinds[kind]}
              rows={moves}
              rowKey={(row) => `${row.from} ${row.to}`}
              columns={[
                { key: "from", title: texts.wayFrom, render: (row) => name(row.from) },
                { key: "to", title: texts.wayTo, render: (row) => name(row.to) },
                {
                  key: "customers",
                  title: texts.customers,
                  right: true,
                  render: (row) => (
                    <button type="button" className={styles.mark} onClick={() => setOpen(row)}>
                      {exactNumber(row.customers, language)}
                    </button>
                  ),
                },
              ]}
            />
          </section>
        ))}
      {open && (
        <Customers
          draft={draft}
          move={open}
          title={`${texts.moved(name(open.from), name(open.to))} · ${texts.kinds[kindOf(open, draft, present)]}`}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  );
}
