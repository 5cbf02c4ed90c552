import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Form, Input } from "antd";
import { type ComponentType, useState } from "react";
import { createRecoveryMutation, getComplaintOptions, getPartyOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { problemOf } from "../../ui/problem";
import { useFormProblems } from "../../ui/useFormProblems";
import { RemedyFields, type RemedyValues, remedyOf, useBeyond } from "./RemedyFields";
import { attemptKey } from "./recovery";
import { useRefreshRecovery } from "./useRecovery";

type CustomerSelect = ComponentType<{ known?: { id: string; name: string }; placeholder: string }>;
type Values = RemedyValues & { party?: string; failure: string };

/** What went wrong and what the customer gets for it, in one go; for a customer, or for a complaint. */
export function NewRecoveryPage({
  party,
  complaint,
  select: Customer,
}: {
  party?: string;
  complaint?: string;
  select: CustomerSelect;
}) {
  const texts = useTexts();
  const words = texts.recovery;
  const go = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const refresh = useRefreshRecovery();
  const [attempt, setAttempt] = useState(attemptKey);
  const create = useMutation(createRecoveryMutation());
  const known = useQuery({ ...getPartyOptions({ path: { id: party ?? "" } }), enabled: party !== undefined });
  const opened = useQuery({
    ...getComplaintOptions({ path: { id: complaint ?? "" } }),
    enabled: complaint !== undefined,
  });
  const beyond = useBeyond(form);
  const save = ({ party: chosen, failure, ...remedy }: Values) => {
    const given = remedyOf(remedy, beyond);
    create.mutate(
      {
        body: {
          ...(complaint ? { complaint } : { party: chosen as string }),
          failure,
          ...(given ? { remedy: given } : {}),
        },
        headers: { "Idempotency-Key": attempt },
      },
      {
        onSuccess: (created) => {
          message.success(beyond ? words.asked : words.opened);
          refresh(created);
          return go({ to: "/recoveries/$id", params: { id: created.id } });
        },
        onError: (error) => {
          setAttempt(attemptKey());
          const other = problemOf(error).details?.recovery;
          showProblems(error);
          if (typeof other === "string") go({ to: "/recoveries/$id", params: { id: other } });
        },
      },
    );
  };
  const matter = opened.data?.matter;
  const whom = matter && [matter.party?.name, matter.title].filter(Boolean).join(" · ");
  return (
    <PlainPage title={words.newTitle} lead={words.newLead}>
      <Card {...(complaint ? { title: words.forComplaint } : {})}>
        {whom && <p>{whom}</p>}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ kind: "apology", ...(party ? { party } : {}) }}
          onFinish={save}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
          }}
        >
          {!complaint && (
            <Form.Item
              name="party"
              label={words.customer}
              rules={[{ required: true, message: texts.common.required(words.customer) }]}
            >
              <Customer placeholder={words.customerHint} {...(known.data ? { known: known.data } : {})} />
            </Form.Item>
          )}
          <Form.Item
            name="failure"
            label={words.failure}
            rules={[{ required: true, whitespace: true, message: texts.common.required(words.failure) }]}
          >
            <Input.TextArea
              autoFocus={Boolean(party ?? complaint)}
              maxLength={2000}
              placeholder={words.failureHint}
              autoSize={{ minRows: 3, maxRows: 10 }}
            />
          </Form.Item>
          <RemedyFields form={form} optional />
          <Button type="primary" htmlType="submit" loading={create.isPending} title="Ctrl+Enter">
            {beyond ? words.startAsk : words.start}
          </Button>
        </Form>
      </Card>
    </PlainPage>
  );
}
