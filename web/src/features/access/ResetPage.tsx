import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Form, Input } from "antd";
import { redeemPasswordResetMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { DoorFrame } from "./DoorFrame";
import styles from "./SignIn.module.css";

/** Chooses a new password with the secret of a letter, which stands after the sign of the fragment. */
export function ResetPage() {
  const texts = useTexts();
  const words = texts.forgotten;
  const { message } = App.useApp();
  const go = useNavigate();
  const [form] = Form.useForm<{ password: string }>();
  const showProblems = useFormProblems(form);
  const redeem = useMutation(redeemPasswordResetMutation());
  const secret = window.location.hash.slice(1);
  const save = ({ password }: { password: string }) =>
    redeem.mutate(
      { body: { secret, password } },
      {
        onSuccess: () => {
          message.success(words.changed);
          return go({ to: "/sign-in" });
        },
        onError: showProblems,
      },
    );
  return (
    <DoorFrame title={words.choose} lead={words.chooseLead}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save}>
        <Form.Item
          name="password"
          label={texts.password.next}
          extra={texts.password.nextHelp}
          rules={[{ required: true, message: texts.common.required(texts.password.next) }]}
        >
          <Input.Password size="large" autoComplete="new-password" autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={redeem.isPending}>
          {texts.password.submit}
        </Button>
      </Form>
      <p className={styles.help}>
        <Link to="/forgot">{words.anew}</Link>
      </p>
    </DoorFrame>
  );
}
