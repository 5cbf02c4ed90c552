import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Popconfirm, Segmented } from "antd";
import {
  changeMailServerMutation,
  deleteMailServerMutation,
  getMailServerQueryKey,
  probeMailServerMutation,
} from "../../client/@tanstack/react-query.gen";
import type { MailServerContent, MailServerView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Mail.module.css";

type Security = MailServerContent["security"];

/** The port that goes with a way of protection; one that somebody typed stays. */
const usualPorts: Record<Security, number> = { tls: 465, starttls: 587, none: 25 };

/** The server, tried before it is saved if one likes. Links in letters begin as this page does, until somebody says otherwise. */
export function MailServerForm({ server }: { server: MailServerView | undefined }) {
  const texts = useTexts();
  const words = texts.mail;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<MailServerContent>();
  const showProblems = useFormProblems(form);
  const change = useMutation(changeMailServerMutation());
  const probe = useMutation(probeMailServerMutation());
  const remove = useMutation(deleteMailServerMutation());
  const refresh = () => queries.invalidateQueries({ queryKey: getMailServerQueryKey() });
  const body = (values: MailServerContent): MailServerContent => ({
    ...values,
    password: values.password || undefined,
  });
  const save = (values: MailServerContent) =>
    change.mutate(
      { body: body(values) },
      {
        onSuccess: () => {
          form.setFieldValue("password", undefined);
          message.success(texts.common.saved);
          return refresh();
        },
        onError: showProblems,
      },
    );
  const tryOut = async () => {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    probe.mutate({ body: body(values) }, { onSuccess: () => message.success(words.probed), onError: showProblems });
  };
  const required = (label: string) => [{ required: true, message: texts.common.required(label) }];
  return (
    <Form<MailServerContent>
      form={form}
      layout="vertical"
      requiredMark={false}
      className={styles.form ?? ""}
      initialValues={server ?? { security: "tls", port: usualPorts.tls, site: window.location.origin }}
      onValuesChange={(changed) => {
        const port = form.getFieldValue("port");
        if (changed.security && Object.values(usualPorts).includes(port)) {
          form.setFieldValue("port", usualPorts[changed.security as Security]);
        }
      }}
      onFinish={save}
    >
      <div className={styles.line}>
        <Form.Item name="host" label={words.host} rules={required(words.host)} className={styles.grow ?? ""}>
          <Input placeholder="smtp.example.com" spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="port" label={words.port} rules={required(words.port)}>
          <InputNumber min={1} max={65535} precision={0} controls={false} style={{ width: 96 }} />
        </Form.Item>
      </div>
      <Form.Item name="security" label={words.security} extra={words.securityHelp}>
        <Segmented<Security>
          options={(["tls", "starttls", "none"] as const).map((value) => ({ value, label: words.securities[value] }))}
        />
      </Form.Item>
      <div className={styles.line}>
        <Form.Item name="username" label={words.username} className={styles.grow ?? ""}>
          <Input autoComplete="off" spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="password" label={words.password} className={styles.grow ?? ""}>
          <Input.Password autoComplete="new-password" placeholder={server?.hasPassword ? words.passwordKept : ""} />
        </Form.Item>
      </div>
      <div className={styles.line}>
        <Form.Item name="sender" label={words.sender} rules={required(words.sender)} className={styles.grow ?? ""}>
          <Input type="email" placeholder="crm@example.com" spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="senderName" label={words.senderName} className={styles.grow ?? ""}>
          <Input placeholder={texts.app.name} maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="site" label={words.site} extra={words.siteHelp} rules={required(words.site)}>
        <Input type="url" placeholder="https://crm.example.com" spellCheck={false} autoCapitalize="none" />
      </Form.Item>
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {texts.common.save}
        </Button>
        <Button loading={probe.isPending} onClick={tryOut}>
          {words.probe}
        </Button>
        {server && (
          <Popconfirm
            title={words.removeTitle}
            okText={words.remove}
            onConfirm={() =>
              remove.mutate(
                {},
                {
                  onSuccess: () => {
                    form.resetFields();
                    return refresh();
                  },
                  onError: showProblems,
                },
              )
            }
          >
            <Button type="text" loading={remove.isPending}>
              {words.remove}
            </Button>
          </Popconfirm>
        )}
      </div>
    </Form>
  );
}
