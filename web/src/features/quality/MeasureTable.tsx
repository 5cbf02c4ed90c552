import { Link } from "@tanstack/react-router";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { courseOf, filterOf, type ListFilter, type Measure, ownedBy, ownersOf, type Report } from "./measures";
import styles from "./Quality.module.css";

const SHOWN = 8;

function Figure({ measure, value, who, filter }: { measure: Measure; value: number; who: string; filter: ListFilter }) {
  const texts = useTexts();
  const language = useLanguage();
  if (value === 0) return <span className={styles.none}>0</span>;
  return (
    <Link
      to="/customers"
      search={{ view: "all", filter }}
      aria-label={texts.quality.open(texts.quality.measures[measure.name] ?? measure.name, who)}
    >
      {exactNumber(value, language)}
    </Link>
  );
}

function Course({ report, name }: { report: Report; name: string }) {
  const points = courseOf(report, name);
  if (!points) return null;
  return (
    <svg className={styles.course} viewBox="0 0 96 24" aria-hidden="true">
      <polyline points={points} />
    </svg>
  );
}

/** Measures by owner; every number leads to the customers behind it. */
export function MeasureTable({ report, names, label }: { report: Report; names: readonly string[]; label: string }) {
  const texts = useTexts();
  const owners = ownersOf(report).slice(0, SHOWN);
  const measures = names.flatMap((name) => report.measures.filter((it) => it.name === name));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{texts.quality.total}</th>
            <th scope="col">{texts.quality.since(90)}</th>
            {owners.map((owner) => (
              <th scope="col" key={owner?.id ?? ""}>
                {owner?.displayName ?? texts.quality.nobody}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.name}>
              <th scope="row">{texts.quality.measures[measure.name] ?? measure.name}</th>
              <td>
                <Figure
                  measure={measure}
                  value={measure.value}
                  who={texts.quality.everybody}
                  filter={filterOf(measure.name, undefined, report.staleBefore)}
                />
              </td>
              <td>
                <Course report={report} name={measure.name} />
              </td>
              {owners.map((owner) => (
                <td key={owner?.id ?? ""}>
                  <Figure
                    measure={measure}
                    value={ownedBy(measure, owner?.id)}
                    who={owner?.displayName ?? texts.quality.nobody}
                    filter={filterOf(measure.name, owner?.id ?? null, report.staleBefore)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
