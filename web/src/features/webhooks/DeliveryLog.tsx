import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { App, Button, Drawer, Dropdown, Segmented } from "antd";
import { useState } from "react";
import {
  listWebhookDeliveriesInfiniteOptions,
  replayFailedWebhookDeliveriesMutation,
  replayWebhookDeliveryMutation,
  testWebhookMutation,
} from "../../client/@tanstack/react-query.gen";
import type { Webhook, WebhookDelivery } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { DeliveryRow } from "./DeliveryRow";
import styles from "./Webhooks.module.css";

type State = WebhookDelivery["state"] | "all";
const states: readonly State[] = ["all", "waiting", "failed", "delivered"];
const spans = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24 } as const;
type Span = keyof typeof spans;

function useDeliveries(webhook: Webhook, state: State) {
  const path = { id: webhook.id };
  return useInfiniteQuery({
    ...listWebhookDeliveriesInfiniteOptions({ path, query: state === "all" ? {} : { state } }),
    initialPageParam: { path },
    getNextPageParam: (page) => (page.next ? { path, query: { after: page.next } } : undefined),
    refetchInterval: 3_000,
  });
}

/** What an endpoint was told, what waits, what was given up; all of it can be sent again. */
export function DeliveryLog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const texts = useTexts().webhooks;
  const { message } = App.useApp();
  const report = useReportProblem();
  const [state, setState] = useState<State>("all");
  const log = useDeliveries(webhook, state);
  const test = useMutation(testWebhookMutation());
  const replay = useMutation(replayWebhookDeliveryMutation());
  const replayFailed = useMutation(replayFailedWebhookDeliveriesMutation());
  const path = { id: webhook.id };
  const again = { onSuccess: () => log.refetch(), onError: report };
  const resend = (span: Span) =>
    replayFailed.mutate(
      { path, body: { since: new Date(Date.now() - spans[span] * 3_600_000).toISOString() } },
      {
        onSuccess: ({ deliveries }) => {
          message.success(texts.resent(String(deliveries)));
          log.refetch();
        },
        onError: report,
      },
    );
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer
      open
      size={720}
      title={texts.logTitle}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" }, body: { padding: 0 } }}
    >
      <p className={styles.of}>{webhook.description ?? webhook.url}</p>
      <div className={styles.tools}>
        <Segmented
          aria-label={texts.state}
          value={state}
          onChange={setState}
          options={states.map((it) => ({ value: it, label: it === "all" ? texts.all : texts.states[it] }))}
        />
        <Button loading={test.isPending} onClick={() => test.mutate({ path }, again)}>
          {texts.sendTest}
        </Button>
        <Dropdown
          trigger={["click"]}
          menu={{
            items: (Object.keys(spans) as Span[]).map((span) => ({ key: span, label: texts.spans[span] })),
            onClick: ({ key }) => resend(key as Span),
          }}
        >
          <Button>{texts.resendFailed}</Button>
        </Dropdown>
      </div>
      {log.isPending && <Loading lines={6} />}
      {log.isError && <ProblemAlert error={log.error} title={texts.logFailed} onRetry={() => log.refetch()} />}
      {log.data && items.length === 0 && <EmptyState compact title={texts.logEmpty} help={texts.logEmptyHelp} />}
      <ul className={styles.log}>
        {items.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            onReplay={() => replay.mutate({ path: { id: webhook.id, delivery: delivery.id } }, again)}
          />
        ))}
      </ul>
      {log.hasNextPage && (
        <Button type="link" loading={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
          {texts.older}
        </Button>
      )}
    </Drawer>
  );
}
