import { PlusOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { completeCustomerMutation } from "../../client/@tanstack/react-query.gen";
import type { CompletionContent, LookupAnswerCustomer as Customer } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { problemOf } from "../../ui/problem";
import styles from "./Till.module.css";

type What = CompletionContent["what"];

const keyboards = { phone: "tel", card: "text", email: "email", address: "text", remarks: "text" } as const;

function Entry({ what, customer, onDone }: { what: What; customer: Customer; onDone: (now: Customer) => void }) {
  const texts = useTexts().till;
  const { message } = App.useApp();
  const [value, setValue] = useState("");
  const complete = useMutation({
    ...completeCustomerMutation(),
    onSuccess: (now) => {
      message.success(texts.completed(texts.missing[what]));
      onDone(now);
    },
  });
  const fault = complete.isError ? problemOf(complete.error) : undefined;
  return (
    <form
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim()) complete.mutate({ path: { id: customer.id }, body: { what, value: value.trim() } });
      }}
    >
      <Input
        autoFocus
        size="large"
        inputMode={keyboards[what]}
        aria-label={texts.missing[what]}
        placeholder={texts.hints[what]}
        value={value}
        {...(fault ? { status: "error" as const } : {})}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button type="primary" size="large" htmlType="submit" loading={complete.isPending} disabled={!value.trim()}>
        {texts.save}
      </Button>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault.errors?.[0]?.message ?? fault.detail}
        </p>
      )}
    </form>
  );
}

/** What nobody has asked this customer yet: touch it, type it, done. */
export function Completions({ customer, onCompleted }: { customer: Customer; onCompleted: (now: Customer) => void }) {
  const texts = useTexts().till;
  const [open, setOpen] = useState<What>();
  const now = open && customer.missing.includes(open) ? open : undefined;
  return (
    <section className={styles.completions} aria-label={texts.complete}>
      <h2 className={styles.which}>{texts.complete}</h2>
      <div className={styles.chips}>
        {customer.missing.map((what) => (
          <Button
            key={what}
            size="large"
            icon={<PlusOutlined />}
            aria-expanded={now === what}
            type={now === what ? "primary" : "default"}
            ghost={now === what}
            onClick={() => setOpen(now === what ? undefined : what)}
          >
            {texts.missing[what]}
          </Button>
        ))}
      </div>
      {now && (
        <Entry
          key={now}
          what={now}
          customer={customer}
          onDone={(done) => {
            setOpen(undefined);
            onCompleted(done);
          }}
        />
      )}
    </section>
  );
}
