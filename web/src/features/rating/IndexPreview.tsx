import { Link } from "@tanstack/react-router";
import type { RatingPreview } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { Unknown } from "../../ui/Values";
import styles from "./Rating.module.css";

const points = (value: number | null | undefined) => (value == null ? <Unknown /> : Math.round(value));

function Ranking({ preview }: { preview: RatingPreview }) {
  const texts = useTexts().rating;
  return (
    <table className={`${styles.ranking} ${styles.named}`}>
      <caption>{texts.ranking}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.place}</th>
          <th scope="col">{texts.customer}</th>
          <th scope="col">{texts.axes.current}</th>
          <th scope="col">{texts.axes.potential}</th>
          <th scope="col">{texts.index}</th>
        </tr>
      </thead>
      <tbody>
        {preview.best.map(({ name, rating }) => (
          <tr key={rating.partyId}>
            <td>{rating.place}</td>
            <td>
              <Link to="/customers/$id" params={{ id: rating.partyId }}>
                {name}
              </Link>
            </td>
            <td>{points(rating.current)}</td>
            <td>{points(rating.potential)}</td>
            <td>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={{ inlineSize: `${rating.total}%` }} />
              </span>
              {points(rating.total)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much the order of the best hangs on each weight. */
function Sensitivity({ preview, labels }: { preview: RatingPreview; labels: readonly string[] }) {
  const texts = useTexts().rating;
  return (
    <table className={styles.ranking}>
      <caption>{texts.sensitivity(String(preview.among))}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.doubled}</th>
          <th scope="col">{texts.halved}</th>
        </tr>
      </thead>
      <tbody>
        {preview.sensitivity.map((it) => (
          <tr key={it.criterion}>
            <td>{labels[it.criterion]}</td>
            <td>{texts.stay(String(it.keptWhenDoubled))}</td>
            <td>{texts.stay(String(it.keptWhenHalved))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whom the index would put first, while it is still being built. */
export function IndexPreview({ preview, labels }: { preview: RatingPreview; labels: readonly string[] }) {
  const texts = useTexts().rating;
  const language = useLanguage();
  return (
    <>
      <Card title={texts.preview} extra={texts.basedOn(exactNumber(preview.customers, language), preview.complete)}>
        {preview.best.length > 0 ? <Ranking preview={preview} /> : <p className={styles.known}>{texts.nobody}</p>}
      </Card>
      {preview.among > 1 && (
        <Card title={texts.sensitivityTitle}>
          <Sensitivity preview={preview} labels={labels} />
        </Card>
      )}
    </>
  );
}
