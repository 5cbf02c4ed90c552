import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Checkbox, Modal } from "antd";
import { type ReactNode, useState } from "react";
import {
  previewPublicationOptions,
  publishImprovementMutation,
  withdrawImprovementMutation,
} from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { Moment } from "../../ui/Values";
import styles from "./Improvements.module.css";
import { type ImprovementCase, isDone } from "./improvement";
import { useRefreshImprovement, versioned } from "./useImprovement";

const usePreview = (opened: ImprovementCase, enabled: boolean) =>
  useQuery({ ...previewPublicationOptions({ path: { id: opened.id } }), enabled, staleTime: 0 });

/** What everybody and whom in particular it is told to, before it is. */
function PublishDialog({ opened, onClose }: { opened: ImprovementCase; onClose: () => void }) {
  const words = useTexts().improvements;
  const language = useLanguage();
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshImprovement();
  const [tell, setTell] = useState(true);
  const preview = usePreview(opened, true);
  const publish = useMutation(publishImprovementMutation());
  const waiting = preview.data?.waiting ?? 0;
  const told = preview.data?.told ?? 0;
  const figure = (value: number) => exactNumber(value, language);
  const save = () =>
    publish.mutate(
      { path: { id: opened.id }, headers: versioned(opened), body: { tell: tell && waiting > 0 } },
      {
        onSuccess: (changed) => {
          message.success(opened.publishedAt ? words.toldNow : words.publishedNow);
          onClose();
          return refresh(changed);
        },
        onError: report,
      },
    );
  return (
    <Modal
      open
      title={words.publishTitle}
      onCancel={onClose}
      footer={
        <Button type="primary" disabled={!preview.data} loading={publish.isPending} onClick={save}>
          {opened.publishedAt ? words.tellMore(figure(waiting)) : words.publish}
        </Button>
      }
    >
      <div className={styles.column}>
        <p>{words.publishBoard}</p>
        {preview.data && (
          <>
            {waiting > 0 ? (
              <Checkbox
                checked={tell || Boolean(opened.publishedAt)}
                disabled={Boolean(opened.publishedAt)}
                onChange={(event) => setTell(event.target.checked)}
              >
                {words.publishTell(figure(waiting))}
              </Checkbox>
            ) : (
              <p className={styles.note}>{words.publishNobody}</p>
            )}
            {told > 0 && <p className={styles.note}>{words.publishTold(figure(told))}</p>}
            {waiting > 0 && (
              <figure className={styles.message}>
                <figcaption>{words.publishMessage}</figcaption>
                <p>{preview.data.message}</p>
              </figure>
            )}
          </>
        )}
      </div>
    </Modal>
  );
}

/** The sentence for everybody, and whom it was told. */
export function PublicCard({ opened, children }: { opened: ImprovementCase; children: ReactNode }) {
  const words = useTexts().improvements;
  const language = useLanguage();
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshImprovement();
  const [publishing, setPublishing] = useState(false);
  const withdraw = useMutation(withdrawImprovementMutation());
  const preview = usePreview(opened, Boolean(opened.publishedAt) && opened.editable);
  const waiting = preview.data?.waiting ?? 0;
  const takeDown = () =>
    withdraw.mutate(
      { path: { id: opened.id }, headers: versioned(opened) },
      {
        onSuccess: (changed) => {
          message.success(words.withdrawn);
          return refresh(changed);
        },
        onError: report,
      },
    );
  return (
    <Card title={words.public}>
      {children}
      <div className={styles.column}>
        <p className={styles.note}>{words.publicHelp}</p>
        {opened.publishedAt && (
          <p className={styles.note}>
            {words.published} <Moment at={opened.publishedAt} /> ·{" "}
            <a href="/improvements-done" target="_blank" rel="noreferrer">
              {words.board.title}
            </a>
          </p>
        )}
        {!isDone(opened.state) && <p className={styles.note}>{words.publicSoon}</p>}
        {opened.editable && isDone(opened.state) && (
          <div className={styles.buttons}>
            {!opened.publishedAt && (
              <Button disabled={!opened.said || !opened.did} onClick={() => setPublishing(true)}>
                {words.publish}
              </Button>
            )}
            {opened.publishedAt && waiting > 0 && (
              <Button onClick={() => setPublishing(true)}>{words.tellMore(exactNumber(waiting, language))}</Button>
            )}
            {opened.publishedAt && (
              <Button loading={withdraw.isPending} onClick={takeDown}>
                {words.withdraw}
              </Button>
            )}
          </div>
        )}
      </div>
      {publishing && <PublishDialog opened={opened} onClose={() => setPublishing(false)} />}
    </Card>
  );
}
