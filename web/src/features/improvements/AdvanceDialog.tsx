import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Segmented } from "antd";
import { advanceImprovementMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Improvements.module.css";
import { type Advance, ahead, dayOf, type ImprovementCase } from "./improvement";
import { useRefreshImprovement, versioned } from "./useImprovement";

type Values = { state: Advance; done?: string; note?: string };

/** A step forward: how far, why, and the day it was done. */
export function AdvanceDialog({ opened, onClose }: { opened: ImprovementCase; onClose: () => void }) {
  const texts = useTexts();
  const words = texts.improvements;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const refresh = useRefreshImprovement();
  const advance = useMutation(advanceImprovementMutation());
  const state = Form.useWatch("state", form);
  const lacksAction = state === "done" && !opened.action;
  const today = dayOf(new Date());
  const save = (values: Values) =>
    advance.mutate(
      { path: { id: opened.id }, headers: versioned(opened), body: values },
      {
        onSuccess: (changed) => {
          message.success(words.advanced);
          onClose();
          return refresh(changed);
        },
        onError: showProblems,
      },
    );
  return (
    <Modal
      open
      title={words.advance}
      onCancel={onClose}
      footer={
        <Button
          type="primary"
          disabled={lacksAction}
          loading={advance.isPending}
          title="Ctrl+Enter"
          onClick={() => form.submit()}
        >
          {words.advance}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ state: ahead(opened.state)[0], done: today }}
        onFinish={save}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        <Form.Item name="state" label={words.advanceTo}>
          <Segmented block options={ahead(opened.state).map((value) => ({ value, label: words.states[value] }))} />
        </Form.Item>
        {state === "done" && (
          <Form.Item
            name="done"
            label={words.doneOn}
            rules={[{ required: true, message: texts.common.required(words.doneOn) }]}
          >
            <Input type="date" max={today} />
          </Form.Item>
        )}
        {lacksAction && <p className={styles.warning}>{words.needsAction}</p>}
        <Form.Item name="note" label={words.why}>
          <Input.TextArea maxLength={2000} placeholder={words.whyHint} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
