import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listCohortCustomersOptions, listCohortsOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber, percent } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import styles from "./Equity.module.css";
import { quarterOf, shade, shares } from "./equityWords";
import { NamesDrawer } from "./NamesDrawer";

type Cell = { quarter: string; later: number };

function Behind({ cell, title, onClose }: { cell: Cell; title: string; onClose: () => void }) {
  const found = useQuery(listCohortCustomersOptions({ query: cell }));
  return <NamesDrawer title={title} found={found} onClose={onClose} />;
}

/** Which share of each quarter's new customers bought again, quarter by quarter: a table whose shades are read at a glance. */
export function Cohorts() {
  const texts = useTexts().equity;
  const language = useLanguage();
  const cohorts = useQuery(listCohortsOptions());
  const [cell, setCell] = useState<Cell>();
  const items = cohorts.data?.items ?? [];
  const longest = Math.max(0, ...items.map((it) => it.later.length));
  const quarter = (day: string) => {
    const { year, quarter: number } = quarterOf(day);
    return texts.quarterOf(year, number);
  };
  const laters = Array.from({ length: longest }, (_, later) => later);
  return (
    <Card title={texts.cohortsTitle}>
      {cohorts.isPending && <Loading lines={8} />}
      {cohorts.isError && <ProblemAlert error={cohorts.error} title={texts.failed} onRetry={() => cohorts.refetch()} />}
      {cohorts.data && items.length === 0 && <p className={styles.note}>{texts.cohortsNone}</p>}
      {items.length > 0 && (
        <>
          <p className={styles.note}>{texts.cohortsHelp}</p>
          <section className={styles.scroll} aria-label={texts.cohortsTitle}>
            <table className={styles.heat}>
              <thead>
                <tr>
                  <th scope="col">{texts.quarter}</th>
                  <th scope="col">{texts.customers}</th>
                  {laters.slice(1).map((later) => (
                    <th key={later} scope="col">
                      {texts.later(String(later))}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((it) => (
                  <tr key={it.quarter}>
                    <th scope="row">{quarter(it.quarter)}</th>
                    <td>
                      <button type="button" onClick={() => setCell({ quarter: it.quarter, later: 0 })}>
                        {exactNumber(it.later[0] ?? 0, language)}
                      </button>
                    </td>
                    {shares(it)
                      .slice(1)
                      .map((share, at) => (
                        <td
                          key={laters[at + 1]}
                          style={{ background: `color-mix(in srgb, var(--series-1) ${shade(share)}, transparent)` }}
                        >
                          <button
                            type="button"
                            title={exactNumber(it.later[at + 1] ?? 0, language)}
                            onClick={() => setCell({ quarter: it.quarter, later: at + 1 })}
                          >
                            {percent(share)}
                          </button>
                        </td>
                      ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      {cell && (
        <Behind
          cell={cell}
          title={texts.stayed(quarter(cell.quarter), texts.later(String(cell.later)))}
          onClose={() => setCell(undefined)}
        />
      )}
    </Card>
  );
}
