import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { listWebhooksOptions } from "../../client/@tanstack/react-query.gen";
import type { Webhook } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { DeliveryLog } from "./DeliveryLog";
import { useEventWords } from "./useWebhooks";
import { type FilterField, WebhookDrawer } from "./WebhookDrawer";
import { WebhookState } from "./WebhookState";
import styles from "./Webhooks.module.css";

function Endpoints({
  webhooks,
  onEdit,
  onLog,
}: {
  webhooks: readonly Webhook[];
  onEdit: (webhook: Webhook) => void;
  onLog: (webhook: Webhook) => void;
}) {
  const texts = useTexts();
  const { eventsWords } = useEventWords();
  return (
    <Card flush>
      <SimpleTable
        label={texts.webhooks.title}
        rows={webhooks}
        rowKey={(webhook) => webhook.id}
        columns={[
          {
            key: "url",
            title: texts.webhooks.url,
            width: "45%",
            render: (webhook) => (
              <span className={styles.address}>
                {webhook.description && <strong>{webhook.description}</strong>}
                <span>{webhook.url}</span>
              </span>
            ),
          },
          {
            key: "events",
            title: texts.webhooks.events,
            wide: true,
            render: (webhook) => (
              <span className={styles.events}>
                {eventsWords(webhook.events).map((words) => (
                  <span key={words}>{words}</span>
                ))}
                {webhook.filter != null && <small>{texts.webhooks.filtered}</small>}
              </span>
            ),
          },
          {
            key: "state",
            title: texts.webhooks.state,
            render: (webhook) => <WebhookState webhook={webhook} />,
          },
          {
            key: "actions",
            title: "",
            right: true,
            render: (webhook) => (
              <span className={styles.actions}>
                <Button size="small" aria-label={texts.webhooks.logOf(webhook.url)} onClick={() => onLog(webhook)}>
                  {texts.webhooks.log}
                </Button>
                <Button
                  size="small"
                  type="text"
                  aria-label={texts.webhooks.editOf(webhook.url)}
                  onClick={() => onEdit(webhook)}
                >
                  {texts.common.edit}
                </Button>
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** Which programs outside are told of changes. */
export function WebhooksPage({ filter }: { filter: FilterField }) {
  const texts = useTexts();
  const webhooks = useQuery({ ...listWebhooksOptions(), refetchInterval: 30_000 });
  const [editing, setEditing] = useState<Webhook | "new">();
  const [logged, setLogged] = useState<Webhook>();
  const add = (
    <Button type="primary" onClick={() => setEditing("new")}>
      {texts.webhooks.add}
    </Button>
  );
  const items = webhooks.data?.items ?? [];
  return (
    <PlainPage
      wide
      title={texts.webhooks.title}
      lead={texts.webhooks.lead}
      actions={items.length > 0 ? add : undefined}
    >
      {webhooks.isPending && <Loading />}
      {webhooks.isError && (
        <ProblemAlert error={webhooks.error} title={texts.webhooks.listFailed} onRetry={() => webhooks.refetch()} />
      )}
      {webhooks.data && items.length === 0 && (
        <EmptyState title={texts.webhooks.empty} help={texts.webhooks.emptyHelp}>
          {add}
        </EmptyState>
      )}
      {items.length > 0 && <Endpoints webhooks={items} onEdit={setEditing} onLog={setLogged} />}
      {editing && (
        <WebhookDrawer
          webhook={editing === "new" ? undefined : editing}
          filter={filter}
          onClose={() => setEditing(undefined)}
        />
      )}
      {logged && <DeliveryLog webhook={logged} onClose={() => setLogged(undefined)} />}
    </PlainPage>
  );
}
