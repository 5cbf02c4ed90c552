import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button, Form } from "antd";
import { useState } from "react";
import { createPartyMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { useFormProblems } from "../../ui/useFormProblems";
import { useDivisions } from "./choices";
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

export function NewCustomerPage() {
  const texts = useTexts();
  const go = useNavigate();
  const { name } = route.useSearch();
  const divisions = useDivisions();
  const refresh = useRefreshParty();
  const [attempt, setAttempt] = useState(attemptKey);
  const [form] = Form.useForm<PartyContent>();
  const showProblems = useFormProblems(form);
  const create = useMutation(createPartyMutation());
  const submit = () =>
    create.mutate(
      { headers: { "Idempotency-Key": attempt }, body: storedContent(writtenValues(form), undefined, divisions) },
      {
        onSuccess: async (party) => {
          await refresh(party.id);
          go({ to: "/customers/$id", params: { id: party.id } });
        },
        onError: (error) => {
          setAttempt(attemptKey());
          showProblems(error);
        },
      },
    );
  return (
    <PlainPage title={texts.party.newParty} lead={texts.party.formLead}>
      <Card>
        <PartyForm form={form} initial={emptyContent(name)} onFinish={submit} />
        <div style={{ display: "flex", justifyContent: "flex-end", gap: 8, marginTop: 8 }}>
          <Button onClick={() => go({ to: "/customers" })}>{texts.common.cancel}</Button>
          <Button type="primary" loading={create.isPending} onClick={() => form.submit()}>
            {texts.common.save}
          </Button>
        </div>
      </Card>
    </PlainPage>
  );
}
