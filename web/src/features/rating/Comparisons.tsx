import { Slider } from "antd";
import type { PairwiseComparison } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { judgementOf, judgements, pairsOf, ratioOf } from "./indexDraft";
import styles from "./Rating.module.css";

const acceptable = 0.1;

/** Which of two matters more, pair by pair, and whether the answers contradict each other. */
export function Comparisons({
  labels,
  comparisons,
  found,
  onChange,
}: {
  labels: readonly string[];
  comparisons: readonly number[];
  found: PairwiseComparison | undefined;
  onChange: (comparisons: number[]) => void;
}) {
  const texts = useTexts().rating;
  const doubt = found?.mostDoubtful[0];
  return (
    <div>
      <ul className={styles.pairs}>
        {pairsOf(labels.length).map(([first, second], at) => {
          const judgement = judgementOf(comparisons[at] ?? 1);
          const doubtful =
            doubt?.first === first && doubt.second === second && (found?.consistencyRatio ?? 0) > acceptable;
          return (
            <li key={`${labels[first]} ${labels[second]}`} className={doubtful ? styles.doubtful : ""}>
              <span>{labels[first]}</span>
              <Slider
                min={judgements[0] ?? 0}
                max={judgements.at(-1) ?? 0}
                step={2}
                included={false}
                marks={{ 0: " " }}
                // To the left the first matters more.
                value={-judgement}
                tooltip={{ formatter: () => texts.times(ratioOf(Math.abs(judgement))) }}
                ariaLabelForHandle={texts.compare(labels[first] ?? "", labels[second] ?? "")}
                onChange={(value) => onChange(comparisons.map((it, place) => (place === at ? ratioOf(-value) : it)))}
              />
              <span>{labels[second]}</span>
            </li>
          );
        })}
      </ul>
      {found && (
        <p className={found.consistencyRatio > acceptable ? styles.fault : styles.known}>
          {found.consistencyRatio > acceptable
            ? texts.contradicting(found.consistencyRatio.toFixed(2))
            : texts.consistent(found.consistencyRatio.toFixed(2))}
          {doubt &&
            found.consistencyRatio > acceptable &&
            texts.doubt(labels[doubt.first] ?? "", labels[doubt.second] ?? "")}
        </p>
      )}
    </div>
  );
}
