import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import {
  addComplaintPhotoMutation,
  openComplaintFormOptions,
  sendComplaintFormMutation,
} from "../../client/@tanstack/react-query.gen";
import type { FormContent, OpenForm } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { PhotoField } from "./PhotoField";
import styles from "./Public.module.css";
import { PublicFrame } from "./PublicFrame";
import { solve } from "./proofOfWork";

const route = getRouteApi("/c/$code");
const mostPhotos = 3;

/** The code is in the part of the address that is sent to no server. */
export const followAddress = (code: string) => `/follow#${code}`;

/** The server's clock began to run a little earlier than ours. */
const until = (moment: number) => new Promise((resolve) => setTimeout(resolve, moment - Date.now()));

function Done({ code, photosFailed }: { code: string; photosFailed: boolean }) {
  const words = useTexts().complaints.open;
  return (
    <PublicFrame title={words.doneTitle} lead={words.doneHelp}>
      <div className={styles.code} role="status" aria-label={words.code}>
        {code}
      </div>
      {photosFailed && <p className={styles.lead}>{words.photoFailed}</p>}
      <Button type="primary" size="large" href={followAddress(code)} block>
        {words.see}
      </Button>
    </PublicFrame>
  );
}

/** Three fields, two of which may stay empty, and photos. What a machine would have to pay for, a phone does in a moment. */
function useSend(form: string) {
  const send = useMutation(sendComplaintFormMutation());
  const addPhoto = useMutation(addComplaintPhotoMutation());
  const [sent, setSent] = useState<{ code: string; photosFailed: boolean }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (written: Omit<FormContent, "task" | "answer">, set: OpenForm, setAt: number, photos: File[]) => {
    setBusy(true);
    setError(undefined);
    try {
      const [answer] = await Promise.all([solve(set.task, set.zeroBits), until(setAt + 1000 * set.soonestSeconds)]);
      const { code } = await send.mutateAsync({ path: { code: form }, body: { ...written, task: set.task, answer } });
      let photosFailed = false;
      for (const photo of photos) {
        try {
          await addPhoto.mutateAsync({ headers: { "Complaint-Code": code }, body: { photo } });
        } catch {
          photosFailed = true;
        }
      }
      setSent({ code, photosFailed });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, error, sent };
}

export function OpenFormPage() {
  const texts = useTexts();
  const words = texts.complaints.open;
  const { code } = route.useParams();
  const opened = useQuery({ ...openComplaintFormOptions({ path: { code } }), staleTime: 60_000 });
  const [photos, setPhotos] = useState<File[]>([]);
  const { run, busy, error, sent } = useSend(code);
  if (sent) return <Done {...sent} />;
  const place =
    opened.data && [opened.data.shop, opened.data.product, opened.data.employee].filter(Boolean).join(" · ");
  const send = async (written: Omit<FormContent, "task" | "answer">) => {
    if (!opened.data) return;
    await run(written, opened.data, opened.dataUpdatedAt, photos);
    // A task is good for one attempt; the next one gets another.
    opened.refetch();
  };
  return (
    <PublicFrame title={words.title} lead={words.lead}>
      {opened.isPending && <Loading lines={6} />}
      {opened.isError && <ProblemAlert error={opened.error} title={words.gone} onRetry={() => opened.refetch()} />}
      {opened.data && (
        <>
          {place && <p className={styles.at}>{words.at(place)}</p>}
          <Form layout="vertical" size="large" requiredMark={false} onFinish={send}>
            <Form.Item
              name="text"
              label={words.what}
              rules={[{ required: true, whitespace: true, message: texts.common.required(words.what) }]}
            >
              <Input.TextArea placeholder={words.whatHint} autoSize={{ minRows: 4, maxRows: 14 }} maxLength={10_000} />
            </Form.Item>
            <Form.Item name="wish" label={words.wish}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2_000} />
            </Form.Item>
            <Form.Item name="contact" label={words.contact}>
              <Input placeholder={words.contactHint} maxLength={200} />
            </Form.Item>
            <div className={styles.trap} aria-hidden="true">
              <Form.Item name="website" noStyle>
                <input tabIndex={-1} autoComplete="off" aria-label="website" />
              </Form.Item>
            </div>
            <PhotoField photos={photos} most={mostPhotos} onChange={setPhotos} />
            {error !== undefined && <ProblemAlert error={error} title={words.failed} />}
            <div className={styles.buttons}>
              <Button type="primary" htmlType="submit" block loading={busy}>
                {busy ? words.sending : words.send}
              </Button>
            </div>
          </Form>
          <div className={styles.links}>
            <Link to="/promise">{words.promise}</Link>
            <Link to="/follow">{words.follow}</Link>
          </div>
        </>
      )}
    </PublicFrame>
  );
}
