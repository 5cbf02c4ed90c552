import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button, Form } from "antd";
import { type ReactNode, useState } from "react";
import { createPartyMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { problemOf } from "../../ui/problem";
import { useFormProblems } from "../../ui/useFormProblems";
import { useDivisions } from "./choices";
import styles from "./NewCustomer.module.css";
import { PartyForm } from "./PartyForm";
import type { PartyContent } from "./party";
import { emptyContent, storedContent } from "./partyForm";
import { useRefreshParty } from "./useRefresh";
import { writtenValues } from "./writtenValues";

const route = getRouteApi("/shell/customers/new");

/** Names one attempt to create, so that a repeated request creates nothing twice; works without https too. */
function attemptKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What stands beside the form while it is written, and what is said when the server refuses it. */
export type TwinSlots = {
  beside: (content: PartyContent) => ReactNode;
  refused: (error: unknown, onInsist: (token: string) => void, onCancel: () => void) => ReactNode;
};

export function NewCustomerPage({ beside, refused }: TwinSlots) {
  const texts = useTexts();
  const go = useNavigate();
  const { name } = route.useSearch();
  const divisions = useDivisions();
  const refresh = useRefreshParty();
  const [attempt, setAttempt] = useState(attemptKey);
  const [form] = Form.useForm<PartyContent>();
  const showProblems = useFormProblems(form);
  const create = useMutation(createPartyMutation());
  const [refusal, setRefusal] = useState<unknown>();
  const written = Form.useWatch((values: PartyContent) => values, { form, preserve: true });
  const submit = (insist?: string) =>
    create.mutate(
      {
        headers: { "Idempotency-Key": attempt, ...(insist ? { Insist: insist } : {}) },
        body: storedContent(writtenValues(form), undefined, divisions),
      },
      {
        onSuccess: async (party) => {
          await refresh(party.id);
          go({ to: "/customers/$id", params: { id: party.id } });
        },
        onError: (error) => {
          setAttempt(attemptKey());
          if (problemOf(error).code === "party.twin") setRefusal(error);
          else showProblems(error);
        },
      },
    );
  return (
    <PlainPage wide title={texts.party.newParty} lead={texts.party.formLead}>
      <div className={styles.columns}>
        <Card>
          <PartyForm form={form} initial={emptyContent(name)} onFinish={() => submit()} />
          <div style={{ display: "flex", justifyContent: "flex-end", gap: 8, marginTop: 8 }}>
            <Button onClick={() => go({ to: "/customers" })}>{texts.common.cancel}</Button>
            <Button type="primary" loading={create.isPending} onClick={() => form.submit()}>
              {texts.common.save}
            </Button>
          </div>
        </Card>
        <div className={styles.beside}>
          {written &&
            beside(
              storedContent({ ...emptyContent(name), ...written, name: written.name ?? "" }, undefined, divisions),
            )}
        </div>
      </div>
      {refusal !== undefined &&
        refused(
          refusal,
          (token) => {
            setRefusal(undefined);
            submit(token);
          },
          () => setRefusal(undefined),
        )}
    </PlainPage>
  );
}
