import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import {
  changeComplaintDeskMutation,
  createComplaintDeskMutation,
  listUsersOptions,
} from "../../client/@tanstack/react-query.gen";
import type { ComplaintDesk, ComplaintSetup, DeskContent } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { SimpleTable } from "../../ui/SimpleTable";
import { Badge } from "../../ui/Values";
import styles from "./Complaints.module.css";
import { useSetupSaved } from "./useSetup";

function DeskDialog({ desk, setup, onClose }: { desk?: ComplaintDesk; setup: ComplaintSetup; onClose: () => void }) {
  const texts = useTexts();
  const words = texts.complaints;
  const [form] = Form.useForm<DeskContent>();
  const users = useQuery({ ...listUsersOptions(), staleTime: 60_000 });
  const saved = useSetupSaved(onClose);
  const create = useMutation(createComplaintDeskMutation());
  const change = useMutation(changeComplaintDeskMutation());
  const save = (body: DeskContent) =>
    desk
      ? change.mutate({ path: { id: desk.id }, headers: { "If-Match": `"${desk.version}"` }, body }, saved)
      : create.mutate({ body }, saved);
  const first = setup.calendars[0]?.id;
  return (
    <Modal
      open
      title={desk?.name ?? words.setup.newDesk}
      onCancel={onClose}
      footer={
        <Button type="primary" loading={create.isPending || change.isPending} onClick={() => form.submit()}>
          {texts.common.save}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={save}
        initialValues={{
          ...(desk ? { name: desk.name, calendar: desk.calendar } : first ? { calendar: first } : {}),
          ...(desk?.owner ? { owner: desk.owner.id } : {}),
        }}
      >
        <Form.Item
          name="name"
          label={words.setup.deskName}
          rules={[{ required: true, whitespace: true, message: texts.common.required(words.setup.deskName) }]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="owner" label={words.owner}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            options={(users.data?.items ?? []).map((user) => ({ value: user.id, label: user.displayName }))}
          />
        </Form.Item>
        <Form.Item name="calendar" label={words.setup.calendar}>
          <Select options={setup.calendars.map((one) => ({ value: one.id, label: one.name }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Who works on complaints, and who answers for what nobody took over. */
export function DesksCard({ setup }: { setup: ComplaintSetup }) {
  const texts = useTexts();
  const words = texts.complaints;
  const [opened, setOpened] = useState<ComplaintDesk | "new">();
  const nameOf = (id: string) => setup.calendars.find((one) => one.id === id)?.name ?? "";
  return (
    <Card
      title={words.setup.desks}
      extra={setup.changeable && <Button onClick={() => setOpened("new")}>{words.setup.newDesk}</Button>}
    >
      <p className={styles.help}>{words.setup.desksHelp}</p>
      <SimpleTable
        label={words.setup.desks}
        rows={setup.desks}
        rowKey={(desk) => desk.id}
        columns={[
          {
            key: "name",
            title: words.setup.deskName,
            render: (desk) => (
              <>
                {desk.name} {desk.standard && <Badge>{words.setup.standard}</Badge>}
              </>
            ),
          },
          { key: "owner", title: words.owner, render: (desk) => desk.owner?.displayName ?? texts.common.unknown },
          { key: "calendar", title: words.setup.calendar, wide: true, render: (desk) => nameOf(desk.calendar) },
          {
            key: "edit",
            title: "",
            right: true,
            render: (desk) =>
              setup.changeable && (
                <Button type="text" size="small" onClick={() => setOpened(desk)}>
                  {texts.common.edit}
                </Button>
              ),
          },
        ]}
      />
      {opened && (
        <DeskDialog
          setup={setup}
          onClose={() => setOpened(undefined)}
          {...(opened === "new" ? {} : { desk: opened })}
        />
      )}
    </Card>
  );
}
