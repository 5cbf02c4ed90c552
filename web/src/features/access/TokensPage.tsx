import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import {
  deleteApiTokenMutation,
  listApiTokensOptions,
  listApiTokensQueryKey,
} from "../../client/@tanstack/react-query.gen";
import type { ListApiTokensResponse } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { Badge, Moment } from "../../ui/Values";
import { NewTokenDrawer } from "./NewTokenDrawer";

type ApiToken = ListApiTokensResponse["items"][number];

function Tokens({ tokens }: { tokens: readonly ApiToken[] }) {
  const texts = useTexts();
  const language = useLanguage();
  const report = useReportProblem();
  const queries = useQueryClient();
  const { modal, message } = App.useApp();
  const revoke = useMutation(deleteApiTokenMutation());
  // A revoked token never works again, so here a question comes first.
  const ask = (token: ApiToken) =>
    modal.confirm({
      title: texts.tokens.revokeQuestion(token.name),
      okText: texts.tokens.revokeShort,
      okButtonProps: { danger: true },
      onOk: () =>
        revoke
          .mutateAsync({ path: { id: token.id } })
          .then(() => {
            message.success(texts.tokens.revoked(token.name));
            return queries.invalidateQueries({ queryKey: listApiTokensQueryKey() });
          })
          .catch(report),
    });
  return (
    <Card flush>
      <SimpleTable
        label={texts.tokens.list}
        rows={tokens}
        rowKey={(token) => token.id}
        columns={[
          {
            key: "name",
            title: texts.tokens.name,
            render: (token) => (
              <>
                {token.name} {token.limits.readOnly && <Badge>{texts.tokens.readOnly}</Badge>}{" "}
                {token.limits.perMinute && (
                  <Badge>{texts.tokens.perMinuteOf(exactNumber(token.limits.perMinute, language))}</Badge>
                )}
              </>
            ),
          },
          {
            key: "created",
            title: texts.tokens.created,
            wide: true,
            render: (token) => <Moment at={token.createdAt} />,
          },
          {
            key: "expires",
            title: texts.tokens.expires,
            wide: true,
            render: (token) => (token.expiresAt ? <Moment at={token.expiresAt} /> : texts.tokens.never),
          },
          {
            key: "used",
            title: texts.tokens.lastUsed,
            render: (token) => (token.lastUsedAt ? <Moment at={token.lastUsedAt} /> : texts.tokens.neverUsed),
          },
          {
            key: "revoke",
            title: "",
            right: true,
            render: (token) => (
              <Button type="text" danger aria-label={texts.tokens.revoke(token.name)} onClick={() => ask(token)}>
                {texts.tokens.revokeShort}
              </Button>
            ),
          },
        ]}
      />
    </Card>
  );
}

export function TokensPage() {
  const texts = useTexts();
  const [adding, setAdding] = useState(false);
  const tokens = useQuery(listApiTokensOptions());
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {texts.tokens.newToken}
    </Button>
  );
  return (
    <PlainPage
      title={texts.tokens.title}
      lead={texts.tokens.lead}
      actions={tokens.data?.items.length ? add : undefined}
    >
      {tokens.isPending && <Loading />}
      {tokens.isError && (
        <ProblemAlert error={tokens.error} title={texts.tokens.failed} onRetry={() => tokens.refetch()} />
      )}
      {tokens.data?.items.length === 0 && (
        <EmptyState title={texts.tokens.empty} help={texts.tokens.emptyHelp}>
          {add}
        </EmptyState>
      )}
      {tokens.data && tokens.data.items.length > 0 && <Tokens tokens={tokens.data.items} />}
      <p>
        <a href="/api/docs" target="_blank" rel="noreferrer">
          {texts.tokens.docs}
        </a>
      </p>
      {adding && <NewTokenDrawer onClose={() => setAdding(false)} />}
    </PlainPage>
  );
}
