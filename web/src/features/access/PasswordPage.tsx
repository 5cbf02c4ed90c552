import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { changePasswordMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Access.module.css";
import { EmailCard } from "./EmailCard";

type Values = { currentPassword: string; newPassword: string; again: string };

export function PasswordPage() {
  const texts = useTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const change = useMutation(changePasswordMutation());
  const save = ({ currentPassword, newPassword }: Values) =>
    change.mutate(
      { body: { currentPassword, newPassword } },
      {
        onSuccess: () => {
          form.resetFields();
          message.success(texts.password.changed);
        },
        onError: showProblems,
      },
    );
  const required = (label: string) => ({ required: true, message: texts.common.required(label) });
  return (
    <PlainPage title={texts.password.title} lead={texts.password.lead}>
      <div className={styles.cards}>
        <Card title={texts.password.submit}>
          <Form form={form} layout="vertical" requiredMark={false} onFinish={save} style={{ maxWidth: 360 }}>
            <Form.Item name="currentPassword" label={texts.password.current} rules={[required(texts.password.current)]}>
              <Input.Password autoComplete="current-password" />
            </Form.Item>
            <Form.Item
              name="newPassword"
              label={texts.password.next}
              extra={texts.password.nextHelp}
              rules={[required(texts.password.next)]}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Form.Item
              name="again"
              label={texts.password.again}
              dependencies={["newPassword"]}
              rules={[
                required(texts.password.again),
                ({ getFieldValue }) => ({
                  validator: (_, value) =>
                    !value || value === getFieldValue("newPassword")
                      ? Promise.resolve()
                      : Promise.reject(new Error(texts.password.differs)),
                }),
              ]}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              {texts.password.submit}
            </Button>
          </Form>
        </Card>
        <EmailCard />
      </div>
    </PlainPage>
  );
}
