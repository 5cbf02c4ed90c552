import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { askPasswordResetMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { problemSentence } from "../../ui/ProblemAlert";
import { problemOf } from "../../ui/problem";
import { DoorFrame } from "./DoorFrame";
import styles from "./SignIn.module.css";

/** Asks for a letter with which a new password can be chosen. */
export function ForgotPage() {
  const texts = useTexts();
  const words = texts.forgotten;
  const ask = useMutation(askPasswordResetMutation());
  return (
    <DoorFrame title={words.title} lead={words.lead}>
      {ask.isSuccess ? (
        <p role="status" className={styles.done}>
          {words.sent}
        </p>
      ) : (
        <Form layout="vertical" requiredMark={false} onFinish={(body: { name: string }) => ask.mutate({ body })}>
          {ask.isError && (
            <div role="alert" className={styles.problem}>
              {problemSentence(problemOf(ask.error), texts)}
            </div>
          )}
          <Form.Item
            name="name"
            label={words.name}
            rules={[{ required: true, message: texts.common.required(words.name) }]}
          >
            <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={ask.isPending}>
            {words.ask}
          </Button>
        </Form>
      )}
      <p className={styles.help}>
        <Link to="/sign-in">{words.back}</Link>
      </p>
    </DoorFrame>
  );
}
