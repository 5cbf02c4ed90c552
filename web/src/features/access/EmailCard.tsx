import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import {
  changeOwnEmailMutation,
  getOwnEmailOptions,
  getOwnEmailQueryKey,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { useFormProblems } from "../../ui/useFormProblems";

type Values = { email?: string; currentPassword: string };

/** Where letters to the reader go. The password is asked for: whoever has the address can choose a new one. */
export function EmailCard() {
  const texts = useTexts();
  const words = texts.ownMail;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const own = useQuery({ ...getOwnEmailOptions(), refetchOnWindowFocus: false });
  const change = useMutation(changeOwnEmailMutation());
  const save = ({ email, currentPassword }: Values) =>
    change.mutate(
      { body: { email: email || undefined, currentPassword } },
      {
        onSuccess: () => {
          form.setFieldValue("currentPassword", undefined);
          message.success(texts.common.saved);
          return queries.invalidateQueries({ queryKey: getOwnEmailQueryKey() });
        },
        onError: showProblems,
      },
    );
  return (
    <Card title={words.title}>
      {own.isPending && <Loading lines={3} />}
      {own.isError && <ProblemAlert error={own.error} title={words.failed} onRetry={() => own.refetch()} />}
      {own.data && (
        <Form
          name="own-email"
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ email: own.data.email ?? undefined }}
          onFinish={save}
          style={{ maxWidth: 360 }}
        >
          <Form.Item name="email" label={words.email} extra={words.help}>
            <Input type="email" autoComplete="email" spellCheck={false} autoCapitalize="none" />
          </Form.Item>
          <Form.Item
            name="currentPassword"
            label={texts.password.current}
            rules={[{ required: true, message: texts.common.required(texts.password.current) }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button htmlType="submit" loading={change.isPending}>
            {texts.common.save}
          </Button>
        </Form>
      )}
    </Card>
  );
}
