import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Modal, QRCode } from "antd";
import { useRef, useState } from "react";
import {
  changeComplaintFormMutation,
  createComplaintFormMutation,
  getComplaintSetupOptions,
  listComplaintFormsOptions,
  listComplaintFormsQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { ComplaintForm, PlaceContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Complaints.module.css";

/** The form of the company as a whole is always there. */
const whole = "company1";

const addressOf = (code: string) => `${window.location.origin}/c/${code}`;

function NewCode({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const words = texts.complaints;
  const queries = useQueryClient();
  const [form] = Form.useForm<PlaceContent>();
  const showProblems = useFormProblems(form);
  const create = useMutation(createComplaintFormMutation());
  const save = (body: PlaceContent) =>
    create.mutate(
      { body },
      {
        onSuccess: async () => {
          await queries.invalidateQueries({ queryKey: listComplaintFormsQueryKey() });
          onClose();
        },
        onError: showProblems,
      },
    );
  return (
    <Modal
      open
      title={words.codes.create}
      onCancel={onClose}
      footer={
        <Button type="primary" loading={create.isPending} onClick={() => form.submit()}>
          {words.codes.create}
        </Button>
      }
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save}>
        <Form.Item
          name="name"
          label={words.codes.name}
          rules={[{ required: true, whitespace: true, message: texts.common.required(words.codes.name) }]}
        >
          <Input autoFocus placeholder={words.codes.nameHint} autoComplete="off" />
        </Form.Item>
        {(["shop", "product", "employee"] as const).map((field) => (
          <Form.Item key={field} name={field} label={`${words[field]} (${texts.common.optional})`}>
            <Input autoComplete="off" />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}

function Code({ form, changeable }: { form: ComplaintForm; changeable: boolean }) {
  const words = useTexts().complaints;
  const queries = useQueryClient();
  const report = useReportProblem();
  const picture = useRef<HTMLDivElement>(null);
  const change = useMutation(changeComplaintFormMutation());
  const address = addressOf(form.code);
  const place = [form.shop, form.product, form.employee].filter(Boolean).join(" · ");
  const download = () => {
    const canvas = picture.current?.querySelector("canvas");
    if (!canvas) return;
    const link = document.createElement("a");
    link.href = canvas.toDataURL("image/png");
    link.download = `${form.name}.png`;
    link.click();
  };
  const toggle = () => {
    const { code, version, name, shop, product, employee, active } = form;
    const about = { ...(shop ? { shop } : {}), ...(product ? { product } : {}), ...(employee ? { employee } : {}) };
    change.mutate(
      { path: { code }, headers: { "If-Match": `"${version}"` }, body: { name, ...about, active: !active } },
      { onSuccess: () => queries.invalidateQueries({ queryKey: listComplaintFormsQueryKey() }), onError: report },
    );
  };
  return (
    <div className={styles.code} data-closed={!form.active}>
      <h3>{form.name}</h3>
      <small>{place || "\u00a0"}</small>
      <div ref={picture}>
        <QRCode aria-label={form.name} value={address} size={160} bordered={false} color="#1F2329" bgColor="#FFFFFF" />
      </div>
      {form.active ? <a href={address}>{words.codes.open}</a> : <small>{words.codes.closed}</small>}
      <div className={styles.row}>
        <Button size="small" onClick={download}>
          {words.codes.picture}
        </Button>
        {changeable && form.code !== whole && (
          <Button size="small" onClick={toggle} loading={change.isPending}>
            {form.active ? words.codes.close : words.codes.reopen}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The codes that hang in shops: a form of its own for each, and its picture to print. */
export function CodesPage() {
  const texts = useTexts();
  const words = texts.complaints.codes;
  const [adding, setAdding] = useState(false);
  const forms = useQuery(listComplaintFormsOptions());
  const changeable = useQuery({ ...getComplaintSetupOptions(), staleTime: 60_000 }).data?.changeable === true;
  const all: ComplaintForm[] = [
    { code: whole, name: words.whole, active: true, version: 1 },
    ...(forms.data?.items ?? []),
  ];
  const create = changeable && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {words.create}
    </Button>
  );
  return (
    <PlainPage title={words.title} lead={words.lead} actions={create} wide>
      {forms.isPending && <Loading />}
      {forms.isError && <ProblemAlert error={forms.error} title={words.failed} onRetry={() => forms.refetch()} />}
      {forms.data && (
        <>
          <div className={styles.codes}>
            {all.map((form) => (
              <Code key={form.code} form={form} changeable={changeable} />
            ))}
          </div>
          {forms.data.items.length === 0 && (
            <Card>
              <EmptyState compact title={words.emptyTitle} help={words.emptyHelp}>
                {create}
              </EmptyState>
            </Card>
          )}
        </>
      )}
      {adding && <NewCode onClose={() => setAdding(false)} />}
    </PlainPage>
  );
}
