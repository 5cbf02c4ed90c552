import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, InputNumber, Radio } from "antd";
import { createApiTokenMutation, listApiTokensQueryKey } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";

type Values = { name: string; expiresOn?: string; readOnly: boolean; perMinute?: number | null };

/** The secret is on screen once, right after it was made, and nowhere afterwards. */
function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const texts = useTexts();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    message.success(texts.common.copied);
  };
  return (
    <>
      <h3 style={{ marginTop: 0 }}>{texts.tokens.secretTitle}</h3>
      <p>{texts.tokens.secretHelp}</p>
      <Input.TextArea
        aria-label={texts.tokens.secret}
        readOnly
        autoSize
        value={secret}
        onFocus={(event) => event.target.select()}
        style={{ fontFamily: "ui-monospace, monospace" }}
      />
      <div style={{ display: "flex", gap: 8, marginTop: 16 }}>
        <Button type="primary" onClick={copy}>
          {texts.common.copy}
        </Button>
        <Button onClick={onClose}>{texts.common.close}</Button>
      </div>
    </>
  );
}

export function NewTokenDrawer({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const create = useMutation(createApiTokenMutation());
  const readOnly = Form.useWatch("readOnly", form);
  const save = ({ name, expiresOn, readOnly, perMinute }: Values) =>
    create.mutate(
      { body: { name, readOnly, ...(expiresOn ? { expiresOn } : {}), ...(perMinute ? { perMinute } : {}) } },
      {
        onSuccess: () => queries.invalidateQueries({ queryKey: listApiTokensQueryKey() }),
        onError: showProblems,
      },
    );
  return (
    <Drawer open title={texts.tokens.newToken} onClose={onClose} size={420} styles={{ wrapper: { maxWidth: "100vw" } }}>
      {create.data ? (
        <Secret secret={create.data.secret} onClose={onClose} />
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} initialValues={{ readOnly: false }} onFinish={save}>
          <Form.Item
            name="name"
            label={texts.tokens.name}
            rules={[{ required: true, whitespace: true, message: texts.common.required(texts.tokens.name) }]}
          >
            <Input placeholder={texts.tokens.nameHint} autoComplete="off" />
          </Form.Item>
          <Form.Item name="expiresOn" label={texts.tokens.expires} extra={texts.common.optional}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="readOnly" label={texts.tokens.may} extra={readOnly && texts.tokens.readOnlyHelp}>
            <Radio.Group
              options={[
                { value: false, label: texts.tokens.everything },
                { value: true, label: texts.tokens.readOnly },
              ]}
            />
          </Form.Item>
          <Form.Item name="perMinute" label={texts.tokens.perMinute} extra={texts.tokens.perMinuteHelp}>
            <InputNumber min={1} max={1_000_000} precision={0} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {texts.tokens.newToken}
          </Button>
        </Form>
      )}
    </Drawer>
  );
}
