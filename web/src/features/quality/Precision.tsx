import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import {
  forgetReviewMutation,
  getQualityQueryKey,
  reviewMergeMutation,
  sampleMergesOptions,
  sampleMergesQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { SampleMergesResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { percent } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { Moment } from "../../ui/Values";
import type { Report } from "./measures";
import styles from "./Quality.module.css";

type Sample = SampleMergesResponse["items"][number];

function useReview() {
  const texts = useTexts();
  const queries = useQueryClient();
  const report = useReportProblem();
  const { message } = App.useApp();
  const review = useMutation(reviewMergeMutation());
  const forget = useMutation(forgetReviewMutation());
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: getQualityQueryKey() }),
      queries.invalidateQueries({ queryKey: sampleMergesQueryKey() }),
    ]);
  const undo = (id: string) => forget.mutateAsync({ path: { id } }).then(refresh).catch(report);
  return (sample: Sample, right: boolean) =>
    review
      .mutateAsync({ path: { id: sample.id }, body: { right } })
      .then(() => {
        message.open({
          type: "success",
          duration: 8,
          content: (
            <>
              {texts.quality.recorded}
              <Button type="link" onClick={() => undo(sample.id)}>
                {texts.common.undo}
              </Button>
            </>
          ),
        });
        return refresh();
      })
      .catch(report);
}

/** How often merges are right, judged by a sample that people look at again. */
export function Precision({ precision }: { precision: Report["precision"] }) {
  const texts = useTexts();
  const review = useReview();
  const samples = useQuery(sampleMergesOptions());
  return (
    <Card title={texts.quality.precision}>
      {precision.all > 0 && (
        <div className={styles.figure}>
          {texts.quality.precisionOf(percent(precision.share), percent(precision.low), percent(precision.high))}
        </div>
      )}
      <div className={styles.known}>
        {precision.all > 0 ? texts.quality.reviewed(precision.all) : texts.quality.notReviewed}
      </div>
      <p>{samples.data?.items.length === 0 ? texts.quality.noSamples : texts.quality.sample}</p>
      <ul className={styles.samples}>
        {samples.data?.items.map((sample) => (
          <li key={sample.id}>
            <div>
              {sample.parties.map((party, index) => (
                <span key={party.id}>
                  {index > 0 && " ＝ "}
                  <Link to="/customers/$id" params={{ id: party.id }}>
                    {party.name}
                  </Link>
                </span>
              ))}
              <div className={styles.known}>
                {sample.by?.displayName} <Moment at={sample.at} /> · {sample.reason}
              </div>
            </div>
            <div style={{ display: "flex", gap: 8 }}>
              <Button onClick={() => review(sample, true)}>{texts.quality.right}</Button>
              <Button onClick={() => review(sample, false)}>{texts.quality.wrong}</Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
