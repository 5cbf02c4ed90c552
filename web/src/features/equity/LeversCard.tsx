import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, InputNumber } from "antd";
import { useState } from "react";
import { getLeversOptions } from "../../client/@tanstack/react-query.gen";
import type { Levers } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { useDebounced } from "../../ui/useDebounced";
import { MoneyText, NumberText } from "../../ui/Values";
import styles from "./Equity.module.css";
import { type Asked, asQuery, leverInputs } from "./levers";

function Inputs({ levers, asked, onAsk }: { levers: Levers; asked: Asked; onAsk: (asked: Asked) => void }) {
  const texts = useTexts().equity;
  return (
    <div className={styles.levers}>
      {leverInputs(levers.observed).map(({ key, observed, scale, digits, most }) => (
        <div key={key} className={styles.lever}>
          <label htmlFor={`lever-${key}`}>{texts.levers.inputs[key]}</label>
          <InputNumber<number>
            id={`lever-${key}`}
            min={0}
            max={most}
            precision={digits}
            changeOnWheel={false}
            value={asked[key] === undefined ? observed : asked[key] * scale}
            onChange={(value) =>
              onAsk({ ...asked, [key]: value === null || value === observed ? undefined : value / scale })
            }
            suffix={scale === 100 ? "%" : undefined}
            style={{ width: "100%" }}
          />
        </div>
      ))}
    </div>
  );
}

function Effects({ levers }: { levers: Levers }) {
  const texts = useTexts().equity;
  const effects = [...levers.effects].sort((one, other) => Number(other.gain.amount) - Number(one.gain.amount));
  const most = Math.max(1e-9, ...effects.map((it) => Math.abs(Number(it.gain.amount))));
  return (
    <ul className={styles.bars} aria-label={texts.levers.effects}>
      {effects.map((it) => (
        <li key={it.lever} className={styles.effect}>
          <span>{texts.levers.improved[it.lever]}</span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ width: `${(Math.abs(Number(it.gain.amount)) / most) * 100}%` }} />
          </span>
          <span className={styles.figure}>
            <MoneyText value={{ ...it.gain, amount: String(Math.round(Number(it.gain.amount))) }} />{" "}
            <span className={styles.prefix}>{`${(it.share * 100).toFixed(1)}%`}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What one per cent more or less of each lever brings, from where they stand or from where the reader puts them. */
export function LeversCard() {
  const all = useTexts();
  const texts = all.equity;
  const [asked, setAsked] = useState<Asked>({});
  const query: Asked = JSON.parse(useDebounced(JSON.stringify(asked), 300));
  const levers = useQuery({ ...getLeversOptions({ query: asQuery(query) }), placeholderData: keepPreviousData });
  const found = levers.data?.observed ? levers.data : undefined;
  const changed = Object.values(asked).some((value) => value !== undefined);
  const whole = (amount: number) => found && { amount: String(Math.round(amount)), currency: found.existing.currency };
  return (
    <Card
      title={texts.levers.title}
      extra={
        changed && (
          <Button size="small" onClick={() => setAsked({})}>
            {texts.levers.observed}
          </Button>
        )
      }
    >
      {levers.isPending && <Loading lines={6} />}
      {levers.isError && <ProblemAlert error={levers.error} title={texts.failed} onRetry={() => levers.refetch()} />}
      {levers.data && !found && <p className={styles.note}>{texts.levers.none}</p>}
      {found && (
        <>
          <p className={styles.note}>{texts.levers.help(found.assumed.years)}</p>
          <Inputs levers={found} asked={asked} onAsk={setAsked} />
          <dl className={styles.sums}>
            <div>
              <dt>
                {texts.levers.existing} <NumberText value={Math.round(found.assumed.customers)} />
              </dt>
              <dd>
                <MoneyText value={whole(Number(found.existing.amount))} />
              </dd>
            </div>
            <div>
              <dt>{texts.levers.future}</dt>
              <dd>
                <MoneyText value={whole(Number(found.future.amount))} />
              </dd>
            </div>
            <div>
              <dt>{texts.levers.total}</dt>
              <dd>
                <MoneyText value={whole(Number(found.existing.amount) + Number(found.future.amount))} />
              </dd>
            </div>
          </dl>
          <Effects levers={found} />
        </>
      )}
    </Card>
  );
}
