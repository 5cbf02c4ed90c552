import { useQuery } from "@tanstack/react-query";
import { getRatingOptions } from "../../client/@tanstack/react-query.gen";
import type { WeighedPart } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber, shortNumber } from "../../ui/formats";
import { Unknown } from "../../ui/Values";
import styles from "./Rating.module.css";
import { useMeasures } from "./useMeasures";

function Part({ part, label }: { part: WeighedPart; label: string }) {
  const language = useLanguage();
  return (
    <tr>
      <td>{label}</td>
      <td>{part.value == null ? <Unknown /> : shortNumber(Math.round(part.value * 100) / 100, language)}</td>
      <td>{part.points == null ? <Unknown /> : Math.round(part.points)}</td>
      <td>{Math.round(part.weightPercent)}%</td>
    </tr>
  );
}

/** The value index of a customer, and what it was computed from; nothing where there is no index. */
export function RatingCard({ id }: { id: string }) {
  const texts = useTexts().rating;
  const language = useLanguage();
  const fields = useMeasures();
  const rating = useQuery(getRatingOptions({ path: { id } }));
  const found = rating.data;
  if (!found?.parts) return null;
  return (
    <Card
      title={texts.title}
      extra={found.place == null ? undefined : texts.placeIs(exactNumber(found.place, language))}
    >
      <p className={styles.total}>{Math.round(found.total)}</p>
      <p className={styles.known}>
        {texts.axesAre(
          found.current == null ? "—" : String(Math.round(found.current)),
          found.potential == null ? "—" : String(Math.round(found.potential)),
          found.coverage == null ? "—" : `${Math.round(found.coverage)}%`,
        )}
      </p>
      <details>
        <summary>{texts.evidence(String(found.version))}</summary>
        <table className={styles.ranking}>
          <caption>{texts.evidence(String(found.version))}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.value}</th>
              <th scope="col">{texts.pointsShort}</th>
              <th scope="col">{texts.weight}</th>
            </tr>
          </thead>
          <tbody>
            {found.parts.map((part) => (
              <Part
                key={part.criterion.field}
                part={part}
                label={fields.find((it) => it.key === part.criterion.field)?.label ?? part.criterion.field}
              />
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}
