import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Modal, Radio, Segmented, Select, TreeSelect } from "antd";
import { listUsersOptions } from "../../client/@tanstack/react-query.gen";
import type { StepContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { treeOf } from "./categories";
import { type Case, gravities, notedSteps, type StepKind } from "./complaint";
import { setupOptions, useTakeStep } from "./useCase";

type Values = Omit<StepContent, "kind">;

function Fields({ kind, opened }: { kind: StepKind; opened: Case }) {
  const texts = useTexts();
  const words = texts.complaints;
  const setup = useQuery(setupOptions());
  const users = useQuery({ ...listUsersOptions(), enabled: kind === "hand-over", staleTime: 60_000 });
  const tree = (of: "category" | "cause") => (
    <TreeSelect
      autoFocus
      showSearch={{ treeNodeFilterProp: "title" }}
      treeDefaultExpandAll
      loading={setup.isPending}
      treeData={treeOf(setup.data?.categories ?? [], of)}
    />
  );
  const required = (label: string) => [{ required: true, message: texts.common.required(label) }];
  switch (kind) {
    case "classify":
      return (
        <>
          <Form.Item name="category" label={words.category} rules={required(words.category)}>
            {tree("category")}
          </Form.Item>
          <Form.Item name="gravity" label={words.gravity} rules={required(words.gravity)}>
            <Segmented block options={gravities.map((value) => ({ value, label: words.gravities[value] }))} />
          </Form.Item>
        </>
      );
    case "investigate":
      return (
        <Form.Item name="cause" label={words.cause} rules={required(words.cause)}>
          {tree("cause")}
        </Form.Item>
      );
    case "answer":
      return (
        <Form.Item name="accepted" label={words.accepts} rules={required(words.accepts)}>
          <Radio.Group
            options={[
              { value: true, label: words.accepted },
              { value: false, label: words.refused },
            ]}
          />
        </Form.Item>
      );
    case "confirm":
      return (
        <Form.Item name="confirmation" label={words.confirmation} rules={required(words.confirmation)}>
          <Radio.Group
            options={(["satisfied", "dissatisfied", "unreached"] as const).map((value) => ({
              value,
              label: words.confirmations[value],
            }))}
          />
        </Form.Item>
      );
    case "hand-over":
      return (
        <>
          <Form.Item name="desk" label={words.desk} rules={required(words.desk)}>
            <Select
              autoFocus
              loading={setup.isPending}
              options={(setup.data?.desks ?? [])
                .filter((desk) => desk.id !== opened.desk.id)
                .map((desk) => ({ value: desk.id, label: desk.name }))}
            />
          </Form.Item>
          <Form.Item name="owner" label={`${words.owner} (${texts.common.optional})`}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: "label" }}
              options={(users.data?.items ?? []).map((user) => ({ value: user.id, label: user.displayName }))}
            />
          </Form.Item>
        </>
      );
    default:
      return null;
  }
}

/** One step of the process: what it needs to be decided, and a note. Ctrl-Enter takes it. */
export function StepDialog({ kind, opened, onClose }: { kind: StepKind; opened: Case; onClose: () => void }) {
  const texts = useTexts();
  const words = texts.complaints;
  const [form] = Form.useForm<Values>();
  const { taking, take } = useTakeStep(opened, useFormProblems(form));
  const suggested = opened.category?.id ?? opened.suggestion?.category;
  const initial: Values =
    kind === "classify" ? { gravity: opened.gravity, ...(suggested ? { category: suggested } : {}) } : {};
  const asksFirst = ["classify", "investigate", "answer", "confirm", "hand-over"].includes(kind);
  return (
    <Modal
      open
      title={words.steps[kind]}
      onCancel={onClose}
      footer={
        <Button type="primary" loading={taking} onClick={() => form.submit()} title="Ctrl+Enter">
          {words.steps[kind]}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={(values) => take({ ...values, kind }, onClose)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        <Fields kind={kind} opened={opened} />
        <Form.Item
          name="note"
          label={words.notes[kind]}
          rules={
            notedSteps.has(kind)
              ? [{ required: true, whitespace: true, message: texts.common.required(words.notes[kind]) }]
              : []
          }
        >
          <Input.TextArea autoFocus={!asksFirst} autoSize={{ minRows: 3, maxRows: 12 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
