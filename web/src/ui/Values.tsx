import { Tooltip } from "antd";
import type { ReactNode } from "react";
import { useLanguage, useTexts } from "../texts/texts";
import {
  exactMoment,
  exactMoney,
  exactNumber,
  type MoneyValue,
  relativeMoment,
  shortMoney,
  shortNumber,
  tableDate,
} from "./formats";
import styles from "./Values.module.css";

function Exact({ short, exact }: { short: string; exact: string }) {
  if (short === exact) return <span className={styles.figure}>{short}</span>;
  return (
    <Tooltip title={exact}>
      <span className={styles.figure}>{short}</span>
    </Tooltip>
  );
}

/** What is not known is a dash, never a zero. */
export function Unknown() {
  const texts = useTexts();
  return <span className={styles.unknown}>{texts.common.unknown}</span>;
}

/** A count, or a decimal as it travels: as a text. */
export function NumberText({ value }: { value: number | string | null | undefined }) {
  const language = useLanguage();
  if (value === null || value === undefined) return <Unknown />;
  return <Exact short={shortNumber(Number(value), language)} exact={exactNumber(Number(value), language)} />;
}

export function MoneyText({ value, whole = false }: { value: MoneyValue | null | undefined; whole?: boolean }) {
  const language = useLanguage();
  if (!value) return <Unknown />;
  const exact = exactMoney(value, language);
  return <Exact short={whole ? exact : shortMoney(value, language)} exact={exact} />;
}

/** A moment in words; `figures` for columns where dates stand under each other. */
export function Moment({ at, figures = false }: { at: string | null | undefined; figures?: boolean }) {
  const language = useLanguage();
  if (!at) return <Unknown />;
  const moment = new Date(at);
  const now = new Date();
  const short = figures ? tableDate(moment, now) : relativeMoment(moment, now, language);
  return (
    <Tooltip title={exactMoment(moment, language)}>
      <time dateTime={at} className={styles.figure}>
        {short}
      </time>
    </Tooltip>
  );
}

type Tone = "plain" | "blue" | "green" | "amber" | "red";

export function Badge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
