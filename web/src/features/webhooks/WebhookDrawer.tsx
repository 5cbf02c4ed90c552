import { useMutation } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Switch } from "antd";
import { type ComponentType, useState } from "react";
import { changeWebhookMutation, createWebhookMutation } from "../../client/@tanstack/react-query.gen";
import type { Webhook, WebhookContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import { EventMatrix } from "./EventMatrix";
import { onlyType } from "./events";
import { SecretOnce } from "./SecretOnce";
import { SecretSection } from "./SecretSection";
import { useRefreshWebhooks } from "./useWebhooks";
import styles from "./Webhooks.module.css";

/** Builds a filter of one record type. */
export type FilterField = ComponentType<{ type: string; value?: unknown; onChange?: (filter: unknown) => void }>;

type Values = { url: string; description?: string; events: string[]; filter?: unknown; active: boolean };

/** A new endpoint, or what one is told of. */
export function WebhookDrawer({
  webhook,
  filter: Filter,
  onClose,
}: {
  webhook?: Webhook | undefined;
  filter: FilterField;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const refresh = useRefreshWebhooks();
  const create = useMutation(createWebhookMutation());
  const change = useMutation(changeWebhookMutation());
  const [secret, setSecret] = useState<string>();
  const events = Form.useWatch("events", form) ?? webhook?.events ?? [];
  const type = onlyType(events);
  const save = async ({ url, description, events: wanted, filter, active }: Values) => {
    const body: WebhookContent = {
      url,
      events: wanted,
      active,
      ...(description ? { description } : {}),
      ...(filter && onlyType(wanted) ? { filter: filter as NonNullable<WebhookContent["filter"]> } : {}),
    };
    try {
      if (webhook) {
        await change.mutateAsync({
          path: { id: webhook.id },
          headers: { "If-Match": `"${webhook.version}"` },
          body,
        });
        message.success(texts.common.saved);
        onClose();
      } else {
        setSecret((await create.mutateAsync({ body })).secret);
      }
      await refresh();
    } catch (error) {
      showProblems(error);
    }
  };
  return (
    <Drawer
      open
      size={560}
      title={webhook ? texts.webhooks.edit : texts.webhooks.add}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={
        !secret && (
          <Button type="primary" loading={create.isPending || change.isPending} onClick={form.submit}>
            {webhook ? texts.common.save : texts.webhooks.add}
          </Button>
        )
      }
    >
      {secret ? (
        <SecretOnce
          secret={secret}
          help={webhook ? texts.webhooks.rotatedHelp : texts.webhooks.secretHelp}
          onClose={onClose}
        />
      ) : (
        <Form<Values>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={webhook ?? { events: [], active: true }}
          onValuesChange={(changed: Partial<Values>) => {
            if (changed.events && onlyType(changed.events) !== type) form.setFieldValue("filter", undefined);
          }}
          onFinish={save}
        >
          <Form.Item
            name="url"
            label={texts.webhooks.url}
            extra={texts.webhooks.urlHelp}
            rules={[{ required: true, whitespace: true, message: texts.common.required(texts.webhooks.url) }]}
          >
            <Input type="url" inputMode="url" autoComplete="off" placeholder="https://erp.example.com/zhiji" />
          </Form.Item>
          <Form.Item name="description" label={texts.webhooks.description} extra={texts.common.optional}>
            <Input maxLength={200} placeholder={texts.webhooks.descriptionHint} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="events"
            label={texts.webhooks.events}
            rules={[{ required: true, message: texts.common.required(texts.webhooks.events) }]}
          >
            <EventMatrix />
          </Form.Item>
          {type ? (
            <Form.Item name="filter" label={texts.webhooks.filter} extra={texts.webhooks.filterHelp}>
              <Filter key={type} type={type} />
            </Form.Item>
          ) : (
            events.length > 0 && <p className={styles.note}>{texts.webhooks.filterOfSeveral}</p>
          )}
          <Form.Item name="active" label={texts.webhooks.active} valuePropName="checked">
            <Switch />
          </Form.Item>
          {webhook && <SecretSection webhook={webhook} onSecret={setSecret} onClose={onClose} />}
        </Form>
      )}
    </Drawer>
  );
}
