import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, Modal, QRCode } from "antd";
import { useState } from "react";
import {
  beginSecondFactorMutation,
  confirmSecondFactorMutation,
  removeSecondFactorMutation,
  renewRecoveryCodesMutation,
} from "../../client/@tanstack/react-query.gen";
import type { Setup } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Access.module.css";

export type Wish = "begin" | "codes" | "remove";

/** The codes for whoever loses the telephone; shown once. */
function Codes({ codes }: { codes: readonly string[] }) {
  const texts = useTexts().factor;
  return (
    <>
      <p>{texts.codesHelp}</p>
      <pre className={styles.codes}>{codes.join("\n")}</pre>
    </>
  );
}

/** The picture for the app, and the code that proves that it took. */
function Confirm({ setup, onDone }: { setup: Setup; onDone: (codes: string[]) => void }) {
  const texts = useTexts().factor;
  const [form] = Form.useForm<{ code: string }>();
  const showProblems = useFormProblems(form);
  const confirm = useMutation(confirmSecondFactorMutation());
  const save = ({ code }: { code: string }) =>
    confirm.mutate({ body: { code } }, { onSuccess: (answer) => onDone(answer.items), onError: showProblems });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={save}>
      <p>{texts.scan}</p>
      <QRCode type="svg" value={setup.address} size={200} aria-label={texts.picture} />
      <p className={styles.note}>
        {texts.typeInstead} <code>{setup.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <Form.Item name="code" label={texts.code} rules={[{ required: true, message: texts.codeNeeded }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} autoFocus style={{ width: 160 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {texts.confirm}
      </Button>
    </Form>
  );
}

/** Asks for the password before anything about the second factor is changed. */
export function SecondFactorDialog({ wish, onClose }: { wish: Wish; onClose: () => void }) {
  const texts = useTexts().factor;
  const common = useTexts().common;
  const [form] = Form.useForm<{ password: string }>();
  const showProblems = useFormProblems(form);
  const [setup, setSetup] = useState<Setup>();
  const [codes, setCodes] = useState<string[]>();
  const begin = useMutation(beginSecondFactorMutation());
  const renew = useMutation(renewRecoveryCodesMutation());
  const remove = useMutation(removeSecondFactorMutation());
  const go = (body: { password: string }) => {
    if (wish === "begin") begin.mutate({ body }, { onSuccess: setSetup, onError: showProblems });
    if (wish === "codes")
      renew.mutate({ body }, { onSuccess: (answer) => setCodes(answer.items), onError: showProblems });
    if (wish === "remove") remove.mutate({ body }, { onSuccess: onClose, onError: showProblems });
  };
  const titles = { begin: texts.begin, codes: texts.newCodes, remove: texts.remove };
  return (
    <Modal open title={titles[wish]} footer={null} onCancel={onClose} mask={{ closable: false }}>
      {codes && (
        <>
          <Codes codes={codes} />
          <Button type="primary" onClick={onClose}>
            {texts.keptCodes}
          </Button>
        </>
      )}
      {!codes && setup && <Confirm setup={setup} onDone={setCodes} />}
      {!codes && !setup && (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={go}>
          <Form.Item
            name="password"
            label={texts.password}
            rules={[{ required: true, message: common.required(texts.password) }]}
          >
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
          <Button
            type="primary"
            danger={wish === "remove"}
            htmlType="submit"
            loading={begin.isPending || renew.isPending || remove.isPending}
          >
            {wish === "remove" ? texts.remove : texts.next}
          </Button>
        </Form>
      )}
    </Modal>
  );
}
