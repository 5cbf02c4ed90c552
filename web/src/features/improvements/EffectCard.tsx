import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Segmented, Tooltip } from "antd";
import { useState } from "react";
import { judgeImprovementMutation } from "../../client/@tanstack/react-query.gen";
import type { ImprovementEffect } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { calendarDate, exactNumber } from "../../ui/formats";
import { useFormProblems } from "../../ui/useFormProblems";
import { Badge } from "../../ui/Values";
import styles from "./Improvements.module.css";
import { dateOf, effectOf, effectTone, type ImprovementCase, isAbout, isDone, probability } from "./improvement";
import { useRefreshImprovement, versioned } from "./useImprovement";

function JudgeDialog({ opened, onClose }: { opened: ImprovementCase; onClose: () => void }) {
  const words = useTexts().improvements;
  const { message } = App.useApp();
  const [form] = Form.useForm<ImprovementEffect>();
  const showProblems = useFormProblems(form);
  const refresh = useRefreshImprovement();
  const judge = useMutation(judgeImprovementMutation());
  const likely = opened.comparison && effectOf(opened.comparison) === "fewer" ? "effective" : "ineffective";
  const save = (body: ImprovementEffect) =>
    judge.mutate(
      { path: { id: opened.id }, headers: versioned(opened), body },
      {
        onSuccess: (changed) => {
          message.success(words.judged);
          onClose();
          return refresh(changed);
        },
        onError: showProblems,
      },
    );
  return (
    <Modal
      open
      title={words.judgeTitle}
      onCancel={onClose}
      footer={
        <Button type="primary" loading={judge.isPending} onClick={() => form.submit()}>
          {words.judge}
        </Button>
      }
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ effect: likely }} onFinish={save}>
        <Form.Item name="effect" label={words.effect}>
          <Segmented
            block
            options={(["effective", "ineffective"] as const).map((value) => ({ value, label: words.effects[value] }))}
          />
        </Form.Item>
        <Form.Item name="finding" label={words.finding}>
          <Input.TextArea maxLength={2000} placeholder={words.findingHint} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Comparison({ comparison }: { comparison: NonNullable<ImprovementCase["comparison"]> }) {
  const words = useTexts().improvements;
  const language = useLanguage();
  const now = new Date();
  const day = (text: string) => calendarDate(dateOf(text), now, language);
  const most = Math.max(1, comparison.before.count, comparison.after.count);
  const effect = effectOf(comparison);
  const eve = dateOf(comparison.done);
  eve.setDate(eve.getDate() - 1);
  const spans = [
    [words.effectBefore, comparison.before, words.effectSpan(day(comparison.first), calendarDate(eve, now, language))],
    [words.effectAfter, comparison.after, words.effectSpan(day(comparison.done), day(comparison.last))],
  ] as const;
  const said = { fewer: words.effectFewer, more: words.effectMore, chance: words.effectChance }[effect];
  return (
    <>
      <dl className={styles.compare}>
        {spans.map(([label, counted, span]) => (
          <div key={label}>
            <dt>
              {label} <small>{span}</small>
            </dt>
            <dd>
              <span className={styles.track} aria-hidden="true">
                <span style={{ width: `${(counted.count / most) * 100}%` }} />
              </span>
              <b>{words.effectCases(exactNumber(counted.count, language))}</b>
            </dd>
            {counted.open > 0 && (
              <dd className={styles.note}>{words.effectOpen(exactNumber(counted.open, language))}</dd>
            )}
          </div>
        ))}
      </dl>
      <Tooltip title={words.effectP(probability(comparison.pValue))}>
        <span>
          <Badge tone={effectTone[effect]}>{said}</Badge>
        </span>
      </Tooltip>
    </>
  );
}

/** Whether it helped: complaints of the same kind before and since, and what the owner says to that. */
export function EffectCard({ opened }: { opened: ImprovementCase }) {
  const words = useTexts().improvements;
  const language = useLanguage();
  const [judging, setJudging] = useState(false);
  const waits = opened.state === "done" && !opened.checkable && opened.check;
  return (
    <Card title={words.effect}>
      <div className={styles.column}>
        {opened.comparison && <Comparison comparison={opened.comparison} />}
        {!isDone(opened.state) && <p className={styles.note}>{words.effectNone}</p>}
        {isDone(opened.state) && !isAbout(opened) && <p className={styles.note}>{words.effectNothing}</p>}
        {waits && <p className={styles.note}>{words.effectWait(calendarDate(dateOf(waits), new Date(), language))}</p>}
        {opened.effect && (
          <Badge tone={opened.effect === "effective" ? "green" : "plain"}>{words.effects[opened.effect]}</Badge>
        )}
        {opened.finding && <p className={styles.said}>{opened.finding}</p>}
        {opened.checkable && opened.editable && (
          <>
            <p>{words.effectAsk}</p>
            <Button type="primary" onClick={() => setJudging(true)}>
              {words.judge}
            </Button>
          </>
        )}
      </div>
      {judging && <JudgeDialog opened={opened} onClose={() => setJudging(false)} />}
    </Card>
  );
}
