import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { getRecoveryFiguresOptions, listRolesOptions } from "../../client/@tanstack/react-query.gen";
import type { RecoveryFigures } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber, percent } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { MoneyText, NumberText } from "../../ui/Values";
import styles from "./Recovery.module.css";
import { usedShare } from "./recovery";

const spans = [3, 6, 12] as const;

function Results({ figures }: { figures: RecoveryFigures }) {
  const words = useTexts().recovery.figures;
  const language = useLanguage();
  const { open, saved, lost, unknown } = figures.results;
  const answered = saved + lost;
  const tiles = [
    [words.opened, open + saved + lost + unknown, ""],
    [
      words.saved,
      saved,
      answered > 0 ? words.savedHelp(percent(saved / answered), exactNumber(answered, language)) : words.savedNone,
    ],
    [words.lost, lost, ""],
    [words.open, open, unknown > 0 ? `${words.unknown} ${exactNumber(unknown, language)}` : ""],
  ] as const;
  return (
    <dl className={styles.figures}>
      {tiles.map(([label, count, help]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={styles.total}>
            <NumberText value={count} />
          </dd>
          <dd className={styles.small}>{help}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether failures that were found before the customer spoke come out better than others. */
function Origins({ figures }: { figures: RecoveryFigures }) {
  const words = useTexts().recovery;
  const origins: Record<string, string> = words.origins;
  if (figures.origins.length === 0) return null;
  return (
    <Card title={words.figures.origins}>
      <p className={styles.help}>{words.figures.originsHelp}</p>
      <SimpleTable
        label={words.figures.origins}
        rows={figures.origins}
        rowKey={(row) => row.origin}
        columns={[
          { key: "origin", title: words.figures.origin, render: (row) => origins[row.origin] },
          { key: "saved", title: words.figures.saved, right: true, render: ({ results }) => results.saved },
          { key: "lost", title: words.figures.lost, right: true, render: ({ results }) => results.lost },
          {
            key: "unknown",
            title: words.figures.unknown,
            right: true,
            wide: true,
            render: ({ results }) => results.unknown,
          },
          { key: "open", title: words.figures.open, right: true, render: ({ results }) => results.open },
          {
            key: "share",
            title: words.figures.savedShare,
            right: true,
            width: 148,
            wide: true,
            render: ({ results }) =>
              results.saved + results.lost > 0 && <Used share={results.saved / (results.saved + results.lost)} />,
          },
        ]}
      />
    </Card>
  );
}

function Used({ share }: { share: number }) {
  return (
    <span className={styles.used}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      {percent(share)}
    </span>
  );
}

function Spending({ figures }: { figures: RecoveryFigures }) {
  const words = useTexts().recovery;
  const roles = useQuery({ ...listRolesOptions(), staleTime: 60_000 }).data?.items ?? [];
  const month = (day: string) => day.slice(0, 7);
  if (figures.roles.length === 0 && figures.kinds.length === 0) {
    return (
      <Card>
        <EmptyState compact title={words.figures.empty} help={words.figures.emptyHelp} />
      </Card>
    );
  }
  return (
    <>
      <Card title={words.figures.roles}>
        <p className={styles.help}>{words.figures.rolesHelp}</p>
        <SimpleTable
          label={words.figures.roles}
          rows={figures.roles}
          rowKey={(row) => `${row.month} ${row.role} ${row.granted.currency}`}
          columns={[
            { key: "month", title: words.figures.month, width: 88, render: (row) => month(row.month) },
            {
              key: "role",
              title: words.figures.role,
              render: (row) => roles.find((role) => role.id === row.role)?.name ?? words.figures.goneRole,
            },
            { key: "people", title: words.figures.people, right: true, wide: true, render: (row) => row.people },
            {
              key: "granted",
              title: words.figures.granted,
              right: true,
              render: (row) => <MoneyText value={row.granted} whole />,
            },
            {
              key: "spent",
              title: words.figures.spent,
              right: true,
              render: (row) => <MoneyText value={row.spent} whole />,
            },
            {
              key: "used",
              title: words.figures.used,
              right: true,
              wide: true,
              width: 148,
              render: (row) => <Used share={usedShare(row.spent, row.granted)} />,
            },
          ]}
        />
      </Card>
      <Card title={words.figures.kinds}>
        <SimpleTable
          label={words.figures.kinds}
          rows={figures.kinds}
          rowKey={(row) => `${row.month} ${row.kind} ${row.spent.currency}`}
          columns={[
            { key: "month", title: words.figures.month, width: 88, render: (row) => month(row.month) },
            { key: "kind", title: words.figures.kind, render: (row) => words.kinds[row.kind] },
            {
              key: "spent",
              title: words.figures.spent,
              right: true,
              render: (row) => <MoneyText value={row.spent} whole />,
            },
            {
              key: "approved",
              title: words.figures.approved,
              right: true,
              render: (row) => <MoneyText value={row.approved} whole />,
            },
          ]}
        />
      </Card>
    </>
  );
}

/** What recoveries cost, by role and kind, and how many customers they won back. */
export function FiguresPage() {
  const words = useTexts().recovery.figures;
  const [months, setMonths] = useState<number>(6);
  const figures = useQuery(getRecoveryFiguresOptions({ query: { months } }));
  return (
    <PlainPage
      wide
      title={words.title}
      lead={words.lead}
      actions={
        <Segmented
          value={months}
          onChange={setMonths}
          options={spans.map((value) => ({ value: value as number, label: words.months(value) }))}
        />
      }
    >
      {figures.isPending && <Loading lines={8} />}
      {figures.isError && <ProblemAlert error={figures.error} title={words.failed} onRetry={() => figures.refetch()} />}
      {figures.data && (
        <div className={styles.cards}>
          <Results figures={figures.data} />
          <Origins figures={figures.data} />
          <Spending figures={figures.data} />
        </div>
      )}
    </PlainPage>
  );
}
