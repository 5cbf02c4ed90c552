import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Segmented, Select } from "antd";
import { lazy, Suspense, useMemo, useState } from "react";
import {
  getMigrationOptions,
  getTiersOptions,
  listMigrationCustomersOptions,
} from "../../client/@tanstack/react-query.gen";
import type { EquityMigration, EquityMove } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import styles from "./Equity.module.css";
import { countOf, groupsOf } from "./equityWords";
import { NamesDrawer } from "./NamesDrawer";

const SankeyPicture = lazy(() => import("./SankeyPicture").then((module) => ({ default: module.SankeyPicture })));

type By = "quadrant" | "stage" | "tier";

const groupings: readonly By[] = ["quadrant", "stage", "tier"];

/** The order of the groups, and what they are called. */
function useGroups(by: By): { known: readonly string[]; name: (group: string | undefined) => string } {
  const texts = useTexts();
  const tiers = useQuery({ ...getTiersOptions(), enabled: by === "tier", retry: false });
  const names: Record<string, string> = by === "quadrant" ? texts.worth.quadrants : texts.worth.stages;
  const ladder = tiers.data?.ladder?.tiers.map((it) => it.name) ?? [];
  return {
    known: by === "tier" ? ladder.reverse() : Object.keys(names),
    name: (group) => (group === undefined ? texts.equity.unknown : by === "tier" ? group : (names[group] ?? group)),
  };
}

function Behind({
  by,
  span,
  move,
  title,
  onClose,
}: {
  by: By;
  span: { from: string; to: string };
  move: EquityMove;
  title: string;
  onClose: () => void;
}) {
  const found = useQuery(
    listMigrationCustomersOptions({
      query: {
        by,
        ...span,
        ...(move.from === undefined ? {} : { before: move.from }),
        ...(move.to === undefined ? {} : { after: move.to }),
      },
    }),
  );
  return <NamesDrawer title={title} found={found} onClose={onClose} />;
}

/** From the groups of the rows to those of the columns. */
function Matrix({
  moves,
  groups,
  name,
  onOpen,
}: {
  moves: readonly EquityMove[];
  groups: readonly (string | undefined)[];
  name: (group: string | undefined) => string;
  onOpen: (move: EquityMove) => void;
}) {
  const texts = useTexts().equity;
  const language = useLanguage();
  return (
    <section className={styles.scroll} aria-label={texts.migrationTitle}>
      <table className={styles.heat}>
        <thead>
          <tr>
            <th scope="col">
              {texts.from} \ {texts.to}
            </th>
            {groups.map((group) => (
              <th key={group ?? ""} scope="col">
                {name(group)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((from) => (
            <tr key={from ?? ""}>
              <th scope="row">{name(from)}</th>
              {groups.map((to) => {
                const customers = countOf(moves, from, to);
                return (
                  <td key={to ?? ""}>
                    {customers > 0 && (
                      <button
                        type="button"
                        onClick={() => onOpen({ ...(from ? { from } : {}), ...(to ? { to } : {}), customers })}
                      >
                        {exactNumber(customers, language)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Moves({ by, migration }: { by: By; migration: EquityMigration }) {
  const texts = useTexts();
  const { known, name } = useGroups(by);
  const [view, setView] = useState<"chart" | "table">("chart");
  const [open, setOpen] = useState<EquityMove>();
  const order = known.join("\n");
  const groups = useMemo(() => groupsOf(migration.moves, order.split("\n")), [migration.moves, order]);
  if (migration.moves.length === 0) return <p className={styles.note}>{texts.equity.nobody}</p>;
  const label = migration.moves.map((it) => `${name(it.from)} → ${name(it.to)} ${it.customers}`).join("; ");
  return (
    <>
      {view === "chart" ? (
        <Suspense fallback={<Loading lines={6} />}>
          <SankeyPicture moves={migration.moves} groups={groups} name={name} label={label} onOpen={setOpen} />
        </Suspense>
      ) : (
        <Matrix moves={migration.moves} groups={groups} name={name} onOpen={setOpen} />
      )}
      <Segmented
        size="small"
        style={{ marginTop: 8 }}
        value={view}
        onChange={setView}
        options={[
          { value: "chart", label: texts.common.chart },
          { value: "table", label: texts.common.table },
        ]}
      />
      {open && migration.from && migration.to && (
        <Behind
          by={by}
          span={{ from: migration.from, to: migration.to }}
          move={open}
          title={`${name(open.from)} → ${name(open.to)}`}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

/** How customers went from one group to another between two months. */
export function Migration() {
  const texts = useTexts().equity;
  const [by, setBy] = useState<By>("quadrant");
  const [span, setSpan] = useState<{ from?: string; to?: string }>({});
  const migration = useQuery({
    ...getMigrationOptions({ query: { by, ...span } }),
    placeholderData: keepPreviousData,
  });
  const found = migration.data;
  const month = (day: string) => texts.month(day.slice(0, 4), String(Number(day.slice(5, 7))));
  const pick = (key: "from" | "to", label: string) => (
    <Select
      aria-label={label}
      prefix={<span className={styles.prefix}>{label}</span>}
      value={found?.[key] ?? null}
      options={(found?.months ?? []).map((value) => ({ value, label: month(value) }))}
      onChange={(value) =>
        value && setSpan({ ...(found?.from && found.to ? { from: found.from, to: found.to } : {}), [key]: value })
      }
    />
  );
  return (
    <Card
      title={texts.migrationTitle}
      extra={
        <Segmented
          size="small"
          aria-label={texts.by}
          value={by}
          onChange={setBy}
          options={groupings.map((value) => ({ value, label: texts.groupings[value] }))}
        />
      }
    >
      {migration.isPending && <Loading lines={8} />}
      {migration.isError && (
        <ProblemAlert error={migration.error} title={texts.failed} onRetry={() => migration.refetch()} />
      )}
      {found && !found.from && <p className={styles.note}>{texts.migrationNone}</p>}
      {found?.from && (
        <>
          <div className={styles.picks}>
            {pick("from", texts.from)}
            {pick("to", texts.to)}
          </div>
          <Moves by={by} migration={found} />
        </>
      )}
    </Card>
  );
}
