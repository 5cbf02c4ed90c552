import { Segmented } from "antd";
import { useState } from "react";
import { useTexts } from "../../texts/texts";
import styles from "./Review.module.css";
import type { Evidence } from "./reviewTypes";
import { type Bar, percentOf, waterfallOf } from "./waterfall";

const signed = (bits: number) => `${bits < 0 ? "−" : "+"}${Math.abs(bits).toFixed(1)}`;

function useFieldName() {
  const texts = useTexts();
  return (bar: Bar) => (bar.key === "prior" ? texts.review.prior : (texts.identity.fields[bar.key] ?? bar.key));
}

function Chart({ evidence }: { evidence: Evidence }) {
  const texts = useTexts();
  const nameOf = useFieldName();
  const { bars, even, sure } = waterfallOf(evidence);
  return (
    <div
      role="img"
      aria-label={texts.review.waterfallSummary(percentOf(evidence.probability), bars.map(nameOf).join("、"))}
    >
      <ol className={styles.waterfall} aria-hidden="true">
        {bars.map((bar) => (
          <li key={bar.key}>
            <span className={styles.field}>{nameOf(bar)}</span>
            <span className={styles.track}>
              <i className={styles.even} style={{ left: `${even}%` }} />
              <i className={styles.sureLine} style={{ left: `${sure}%` }} />
              <i
                className={styles.bar}
                data-side={bar.key === "prior" ? "prior" : bar.bits < 0 ? "against" : "for"}
                style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
              />
            </span>
            <span className={styles.bits}>{signed(bar.bits)}</span>
            <span className={styles.agreement}>{bar.text || texts.review.priorText}</span>
            <span className={styles.reached}>{percentOf(bar.probability)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Table({ evidence }: { evidence: Evidence }) {
  const texts = useTexts();
  const nameOf = useFieldName();
  return (
    <table className={styles.evidenceTable} aria-label={texts.review.evidence}>
      <thead>
        <tr>
          <th scope="col">{texts.review.field}</th>
          <th scope="col">{texts.review.agreement}</th>
          <th scope="col">{texts.review.bits}</th>
          <th scope="col">{texts.review.probability}</th>
        </tr>
      </thead>
      <tbody>
        {waterfallOf(evidence).bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{nameOf(bar)}</th>
            <td>{bar.text || texts.review.priorText}</td>
            <td>{signed(bar.bits)}</td>
            <td>{percentOf(bar.probability)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What speaks for and against two being one, as a waterfall or as a table. */
export function Waterfall({ evidence, names }: { evidence: Evidence; names: string }) {
  const texts = useTexts();
  const [view, setView] = useState<"chart" | "table">("chart");
  return (
    <section className={styles.evidence} aria-label={texts.review.evidence}>
      <header>
        <h2>{texts.review.evidence}</h2>
        <span className={styles.between}>{names}</span>
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          options={[
            { value: "chart", label: texts.common.chart },
            { value: "table", label: texts.common.table },
          ]}
        />
      </header>
      {view === "chart" ? <Chart evidence={evidence} /> : <Table evidence={evidence} />}
      {view === "chart" && <p className={styles.legend}>{texts.review.legend}</p>}
    </section>
  );
}
