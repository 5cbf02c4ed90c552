import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import { useState } from "react";
import { getLossesOptions, listLossesOptions } from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate, exactNumber } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { Loading } from "../../ui/States";
import { MoneyText, Unknown } from "../../ui/Values";
import { type LossLine, lossLines } from "./lossWords";
import styles from "./Worth.module.css";
import { wholeMoney } from "./worthWords";

function useName(): (line: LossLine) => string {
  const texts = useTexts().retention;
  return ({ cause, detail }) => {
    if (!detail) return texts.causes[cause];
    return detail === "none" ? texts.noDetail : texts.details[detail];
  };
}

/** Who left for a cause. */
function Lost({ line, onClose }: { line: LossLine; onClose: () => void }) {
  const texts = useTexts();
  const language = useLanguage();
  const name = useName();
  const detail = line.detail && line.detail !== "none" ? { detail: line.detail } : {};
  const lost = useQuery(listLossesOptions({ path: { cause: line.cause }, query: detail }));
  const items = lost.data?.items.filter((it) => line.detail !== "none" || !it.detail);
  return (
    <Drawer open title={name(line)} onClose={onClose} size="large">
      {lost.isPending && <Loading lines={8} />}
      {lost.isError && (
        <ProblemAlert error={lost.error} title={texts.retention.lossesFailed} onRetry={() => lost.refetch()} />
      )}
      <ul>
        {items?.map((it) => (
          <li key={it.partyId}>
            <Link to="/customers/$id" params={{ id: it.partyId }}>
              {it.name}
            </Link>{" "}
            · {texts.retention.lostAt(calendarDate(new Date(it.lostOn), new Date(), language))}{" "}
            {it.valueLost && <MoneyText value={wholeMoney(it.valueLost)} />} {it.competitor} {it.note}
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

/** Why customers left, of which kind they were, and what that cost. */
export function Losses() {
  const texts = useTexts();
  const language = useLanguage();
  const name = useName();
  const [open, setOpen] = useState<LossLine>();
  const losses = useQuery(getLossesOptions());
  const number = (value: number | undefined) => (value ? exactNumber(value, language) : "");
  const quadrants = Object.entries(texts.worth.quadrants);
  const body = () => {
    if (losses.isPending) return <Loading lines={4} />;
    if (losses.isError) {
      return (
        <ProblemAlert error={losses.error} title={texts.retention.lossesFailed} onRetry={() => losses.refetch()} />
      );
    }
    if (losses.data.customers === 0) return <p className={styles.none}>{texts.retention.lossesNone}</p>;
    return (
      <SimpleTable
        label={texts.retention.lossesTitle}
        rows={lossLines(losses.data.rows)}
        rowKey={(row) => `${row.cause} ${row.detail ?? ""}`}
        columns={[
          {
            key: "cause",
            title: texts.retention.cause,
            width: "30%",
            render: (row) =>
              row.detail ? <div className={styles.part}>{name(row)}</div> : <strong>{name(row)}</strong>,
          },
          {
            key: "customers",
            title: texts.retention.customers,
            right: true,
            render: (row) => (
              <button type="button" className={styles.mark} onClick={() => setOpen(row)}>
                {number(row.customers)}
              </button>
            ),
          },
          ...quadrants.map(([key, title]) => ({
            key,
            title,
            right: true,
            wide: true,
            render: (row: LossLine) => number(row.byQuadrant[key]),
          })),
          {
            key: "unscored",
            title: texts.retention.unscored,
            right: true,
            wide: true,
            render: (row) => number(row.byQuadrant.unscored),
          },
          {
            key: "value",
            title: texts.retention.valueLost,
            right: true,
            render: (row) =>
              row.valueLost.length === 0 ? (
                <Unknown />
              ) : (
                row.valueLost.map((it) => <MoneyText key={it.currency} value={wholeMoney(it)} />)
              ),
          },
        ]}
      />
    );
  };
  return (
    <Card
      title={texts.retention.lossesTitle}
      extra={losses.data && texts.retention.lossesOf(exactNumber(losses.data.customers, language))}
    >
      {body()}
      {open && <Lost line={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
