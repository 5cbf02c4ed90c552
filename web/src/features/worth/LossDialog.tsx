import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Radio, Select } from "antd";
import { getLossesOptions, getLossQueryKey, recordLossMutation } from "../../client/@tanstack/react-query.gen";
import type { LossContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { causes, detailsOf } from "./lossWords";

const today = () => new Date().toLocaleDateString("sv");

/** Why a customer left: the cause, more exactly, and since when. */
export function LossDialog({ party, onDone, onClose }: { party: string; onDone?: () => void; onClose: () => void }) {
  const texts = useTexts();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const [form] = Form.useForm<LossContent>();
  const report = useFormProblems(form);
  const cause = Form.useWatch("cause", form) ?? "competitor";
  const record = useMutation({
    ...recordLossMutation(),
    onSuccess: () => {
      message.success(texts.retention.recorded);
      cache.invalidateQueries({ queryKey: getLossQueryKey({ path: { id: party } }) });
      cache.invalidateQueries({ queryKey: getLossesOptions().queryKey });
      onDone?.();
      onClose();
    },
    onError: report,
  });
  return (
    <Modal
      open
      title={texts.retention.recordTitle}
      okText={texts.retention.record}
      cancelText={texts.common.cancel}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{texts.retention.recordHelp}</p>
      <Form<LossContent>
        form={form}
        layout="vertical"
        initialValues={{ cause: "competitor", lostOn: today() }}
        onValuesChange={(change) => "cause" in change && form.setFieldValue("detail", undefined)}
        onFinish={(values) => record.mutate({ path: { id: party }, body: values })}
      >
        <Form.Item name="cause" label={texts.retention.cause}>
          <Radio.Group options={causes.map((value) => ({ value, label: texts.retention.causes[value] }))} />
        </Form.Item>
        {detailsOf(cause).length > 0 && (
          <Form.Item name="detail" label={texts.retention.detail}>
            <Select
              allowClear
              options={detailsOf(cause).map((value) => ({ value, label: texts.retention.details[value] }))}
            />
          </Form.Item>
        )}
        {cause === "competitor" && (
          <Form.Item name="competitor" label={texts.retention.competitor}>
            <Input maxLength={100} />
          </Form.Item>
        )}
        <Form.Item name="lostOn" label={texts.retention.lostOn} rules={[{ required: true }]}>
          <Input type="date" max={today()} />
        </Form.Item>
        <Form.Item name="note" label={texts.retention.note}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
