import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useEffect, useState } from "react";
import {
  addComplaintPhotoMutation,
  answerComplaintMutation,
  followComplaintOptions,
  writeToComplaintMutation,
} from "../../client/@tanstack/react-query.gen";
import type { FollowedCase } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Moment } from "../../ui/Values";
import talk from "./Complaints.module.css";
import { PhotoField } from "./PhotoField";
import styles from "./Public.module.css";
import { PublicFrame } from "./PublicFrame";

const mostPhotos = 3;

type Change = (changed: FollowedCase) => void;

/** A proposal is waiting for a word, or what was done. */
function Asked({ code, opened, onChange }: { code: string; opened: FollowedCase; onChange: Change }) {
  const texts = useTexts();
  const words = texts.complaints.follow;
  const { message } = App.useApp();
  const report = useReportProblem();
  const [text, setText] = useState("");
  const answer = useMutation(answerComplaintMutation());
  const proposed = opened.stage === "proposed";
  const say = (content: boolean) =>
    answer.mutate(
      { headers: { "Complaint-Code": code }, body: { content, text: text.trim() } },
      {
        onSuccess: (changed) => {
          message.success(words.thanks);
          onChange(changed);
        },
        onError: report,
      },
    );
  return (
    <section className={styles.asked}>
      <strong>{proposed ? words.proposal : words.result}</strong>
      <p>{proposed ? opened.proposal : opened.result}</p>
      <Input.TextArea
        aria-label={words.answerHint}
        placeholder={words.answerHint}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button type="primary" loading={answer.isPending} onClick={() => say(true)}>
          {proposed ? words.agree : words.well}
        </Button>
        <Button disabled={answer.isPending} onClick={() => say(false)}>
          {proposed ? words.disagree : words.unwell}
        </Button>
      </div>
    </section>
  );
}

function Write({ code, opened, onChange }: { code: string; opened: FollowedCase; onChange: Change }) {
  const words = useTexts().complaints.follow;
  const report = useReportProblem();
  const [text, setText] = useState("");
  const write = useMutation(writeToComplaintMutation());
  const addPhoto = useMutation(addComplaintPhotoMutation());
  const headers = { "Complaint-Code": code };
  const send = () =>
    write.mutate(
      { headers, body: { text: text.trim() } },
      {
        onSuccess: (changed) => {
          setText("");
          onChange(changed);
        },
        onError: report,
      },
    );
  const show = async (photos: File[]) => {
    for (const photo of photos) {
      try {
        onChange(await addPhoto.mutateAsync({ headers, body: { photo } }));
      } catch (problem) {
        report(problem);
      }
    }
  };
  return (
    <>
      <Input.TextArea
        aria-label={words.write}
        placeholder={words.write}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={5_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button type="primary" loading={write.isPending} disabled={text.trim() === ""} onClick={send}>
          {words.send}
        </Button>
        {opened.photos < mostPhotos && <PhotoField photos={[]} most={mostPhotos - opened.photos} onChange={show} />}
      </div>
    </>
  );
}

function Followed({ code, opened, onChange }: { code: string; opened: FollowedCase; onChange: Change }) {
  const texts = useTexts();
  const words = texts.complaints.follow;
  return (
    <>
      <p className={styles.stage}>{words.stages[opened.stage]}</p>
      <p className={styles.facts}>
        {words.number} {opened.number} · <Moment at={opened.receivedAt} />
        {opened.dueAt && (
          <>
            {" "}
            · {words.due} <Moment at={opened.dueAt} />
          </>
        )}
      </p>
      {opened.asked && <Asked code={code} opened={opened} onChange={onChange} />}
      <h2 className={styles.section}>{words.yours}</h2>
      <p className={styles.said}>{opened.text}</p>
      {opened.messages.length > 0 && (
        <ol className={talk.talk}>
          {opened.messages.map((message) => (
            <li key={message.at + message.text} data-own={message.own}>
              <div className={talk.said}>{message.text}</div>
              <div className={talk.meta}>
                <span>{message.own ? words.you : words.ours}</span>
                <Moment at={message.at} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <h2 className={styles.section}>{words.write}</h2>
      <Write code={code} opened={opened} onChange={onChange} />
      <h2 className={styles.section}>{words.happened}</h2>
      <ul className={styles.steps}>
        {opened.steps.map((step) => (
          <li key={step.at + step.kind}>
            {texts.complaints.done[step.kind]} <Moment at={step.at} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A customer follows a complaint by the code alone. */
export function FollowPage() {
  const texts = useTexts();
  const words = texts.complaints.follow;
  const [code, setCode] = useState(() => window.location.hash.slice(1));
  const [opened, setOpened] = useState<FollowedCase>();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (given: string) =>
      queries.fetchQuery({ ...followComplaintOptions({ headers: { "Complaint-Code": given } }), staleTime: 0 }),
    onSuccess: setOpened,
  });
  useEffect(() => {
    const given = window.location.hash.slice(1);
    if (given) mutate(given);
  }, [mutate]);
  if (opened) {
    return (
      <PublicFrame title={words.title}>
        <Followed code={code.trim()} opened={opened} onChange={setOpened} />
        <div className={styles.links}>
          <Button
            type="link"
            onClick={() => {
              window.history.replaceState(null, "", "/follow");
              setOpened(undefined);
              setCode("");
            }}
          >
            {words.other}
          </Button>
        </div>
      </PublicFrame>
    );
  }
  return (
    <PublicFrame title={words.title} lead={words.enter}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(code.trim());
        }}
      >
        <Input
          size="large"
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-label={texts.complaints.open.code}
          placeholder="XXXX-XXXX-XXXX-XXXX"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button type="primary" size="large" htmlType="submit" loading={isPending} disabled={code.trim() === ""} block>
            {words.look}
          </Button>
        </div>
      </form>
      {error && <ProblemAlert error={error} title={texts.problem.title} />}
    </PublicFrame>
  );
}
