import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import {
  getLossesOptions,
  getLossOptions,
  getLossQueryKey,
  withdrawLossMutation,
} from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { calendarDate } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { LossDialog } from "./LossDialog";
import styles from "./Worth.module.css";

/** That a customer left and why, with a way back; or the way to write it down. */
export function LossNote({ id }: { id: string }) {
  const texts = useTexts().retention;
  const language = useLanguage();
  const { message } = App.useApp();
  const report = useReportProblem();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const loss = useQuery(getLossOptions({ path: { id } }));
  const withdraw = useMutation({
    ...withdrawLossMutation(),
    onSuccess: () => message.success(texts.withdrawn),
    onError: report,
    onSettled: () => {
      cache.invalidateQueries({ queryKey: getLossQueryKey({ path: { id } }) });
      cache.invalidateQueries({ queryKey: getLossesOptions().queryKey });
    },
  });
  const found = loss.data;
  if (loss.isPending || loss.isError) return null;
  if (!found?.cause) {
    return (
      <>
        <Button size="small" onClick={() => setAsking(true)}>
          {texts.recordLoss}
        </Button>
        {asking && <LossDialog party={id} onClose={() => setAsking(false)} />}
      </>
    );
  }
  const day = calendarDate(new Date(found.lostOn), new Date(), language);
  const why = [texts.causes[found.cause], found.detail && texts.details[found.detail], found.competitor, found.note];
  return (
    <div className={styles.lost}>
      <span>{texts.lost(day, why.filter(Boolean).join(" · "))}</span>
      <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({ path: { id } })}>
        {texts.withdraw}
      </Button>
    </div>
  );
}
