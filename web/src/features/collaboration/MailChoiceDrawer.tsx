import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Drawer, Form, Segmented, Select } from "antd";
import {
  changeMailChoiceMutation,
  getMailChoiceOptions,
  getMailChoiceQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { MailWish } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { useFormProblems } from "../../ui/useFormProblems";

type Often = MailWish["often"];
type Kind = MailWish["muted"][number];
type Values = { often: Often; hour: number; quietFrom?: number; quietUntil?: number; told: Kind[] };

const kinds: readonly Kind[] = ["mention", "comment", "change", "assignment", "announcement"];
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${String(hour).padStart(2, "0")}:00` }));

function Choice({ wish, onDone }: { wish: MailWish; onDone: () => void }) {
  const texts = useTexts();
  const words = texts.mailChoice;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const often = Form.useWatch("often", form) ?? wish.often;
  const change = useMutation(changeMailChoiceMutation());
  const save = ({ told, ...values }: Values) =>
    change.mutate(
      {
        body: {
          ...wish,
          ...values,
          muted: kinds.filter((kind) => !told.includes(kind)),
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
      },
      {
        onSuccess: () => {
          message.success(texts.common.saved);
          queries.invalidateQueries({ queryKey: getMailChoiceQueryKey() });
          onDone();
        },
        onError: showProblems,
      },
    );
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ ...wish, told: kinds.filter((kind) => !wish.muted.includes(kind)) }}
      onFinish={save}
    >
      <Form.Item name="often" label={words.often}>
        <Segmented<Often>
          options={(["daily", "hourly", "never"] as const).map((value) => ({ value, label: words.rhythms[value] }))}
        />
      </Form.Item>
      {often === "daily" && (
        <Form.Item name="hour" label={words.hour}>
          <Select options={hours} style={{ width: 120 }} />
        </Form.Item>
      )}
      {often !== "never" && (
        <>
          <Form.Item label={words.quiet} extra={words.quietHelp}>
            <div style={{ display: "flex", alignItems: "center", gap: 8 }}>
              <Form.Item name="quietFrom" noStyle>
                <Select allowClear options={hours} aria-label={words.quietFrom} style={{ width: 120 }} />
              </Form.Item>
              <span>{words.until}</span>
              <Form.Item name="quietUntil" noStyle>
                <Select allowClear options={hours} aria-label={words.quietUntil} style={{ width: 120 }} />
              </Form.Item>
            </div>
          </Form.Item>
          <Form.Item name="told" label={words.told}>
            <Checkbox.Group
              style={{ display: "flex", flexDirection: "column", gap: 8 }}
              options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            />
          </Form.Item>
        </>
      )}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {texts.common.save}
      </Button>
    </Form>
  );
}

/** How often the reader is told by mail what is new. */
export function MailChoiceDrawer({ onClose }: { onClose: () => void }) {
  const words = useTexts().mailChoice;
  const choice = useQuery({ ...getMailChoiceOptions(), refetchOnWindowFocus: false });
  return (
    <Drawer open size={420} title={words.title} onClose={onClose} styles={{ wrapper: { maxWidth: "100vw" } }}>
      <p style={{ marginTop: 0, color: "var(--secondary)" }}>{words.lead}</p>
      {choice.isPending && <Loading lines={5} />}
      {choice.isError && <ProblemAlert error={choice.error} title={words.failed} onRetry={() => choice.refetch()} />}
      {choice.data && <Choice wish={choice.data} onDone={onClose} />}
    </Drawer>
  );
}
