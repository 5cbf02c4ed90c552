import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import {
  changeComplaintCalendarMutation,
  createComplaintCalendarMutation,
} from "../../client/@tanstack/react-query.gen";
import type { CalendarContent, ComplaintCalendar, ComplaintSetup } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { SimpleTable } from "../../ui/SimpleTable";
import { Badge } from "../../ui/Values";
import styles from "./Complaints.module.css";
import { daysText, readDays } from "./calendarDays";
import { useSetupSaved } from "./useSetup";

const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
type Values = { name: string; zone: string; week: Record<string, string>; days: string };

function CalendarDialog({ calendar, onClose }: { calendar?: ComplaintCalendar; onClose: () => void }) {
  const texts = useTexts();
  const words = texts.complaints.setup;
  const [form] = Form.useForm<Values>();
  const saved = useSetupSaved(onClose);
  const create = useMutation(createComplaintCalendarMutation());
  const change = useMutation(changeComplaintCalendarMutation());
  const save = ({ name, zone, week, days }: Values) => {
    const worked = Object.fromEntries(Object.entries(week ?? {}).filter(([, shifts]) => shifts?.trim()));
    const body: CalendarContent = { name, zone, week: worked, days: readDays(days ?? "").days };
    if (calendar) {
      change.mutate({ path: { id: calendar.id }, headers: { "If-Match": `"${calendar.version}"` }, body }, saved);
    } else {
      create.mutate({ body }, saved);
    }
  };
  const required = (label: string) => [{ required: true, whitespace: true, message: texts.common.required(label) }];
  return (
    <Modal
      open
      title={calendar?.name ?? words.newCalendar}
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
        initialValues={
          calendar
            ? { name: calendar.name, zone: calendar.zone, week: calendar.week, days: daysText(calendar.days) }
            : { zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
        }
      >
        <Form.Item name="name" label={words.name} rules={required(words.name)}>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="zone" label={words.zone} rules={required(words.zone)}>
          <Input autoComplete="off" />
        </Form.Item>
        <p className={styles.help}>{words.shiftsHelp}</p>
        {weekdays.map((day, index) => (
          <Form.Item
            key={day}
            name={["week", day]}
            label={words.weekdays[index]}
            layout="horizontal"
            labelAlign="left"
            colon={false}
            labelCol={{ flex: "96px" }}
            wrapperCol={{ flex: "auto" }}
            style={{ marginBottom: 8 }}
          >
            <Input placeholder="09:00-12:00,13:00-18:00" autoComplete="off" />
          </Form.Item>
        ))}
        <Form.Item
          name="days"
          label={words.days}
          extra={words.daysHelp}
          rules={[
            {
              validator: (_, text: string | undefined) => {
                const { fault } = readDays(text ?? "");
                return fault ? Promise.reject(new Error(words.badDay(fault))) : Promise.resolve();
              },
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** When people work: holidays do not count, weekends worked in their stead do. */
export function CalendarsCard({ setup }: { setup: ComplaintSetup }) {
  const texts = useTexts();
  const words = texts.complaints.setup;
  const [opened, setOpened] = useState<ComplaintCalendar | "new">();
  return (
    <Card
      title={words.calendars}
      extra={setup.changeable && <Button onClick={() => setOpened("new")}>{words.newCalendar}</Button>}
    >
      <p className={styles.help}>{words.calendarsHelp}</p>
      <SimpleTable
        label={words.calendars}
        rows={setup.calendars}
        rowKey={(calendar) => calendar.id}
        columns={[
          {
            key: "name",
            title: words.name,
            render: (calendar) => (
              <>
                {calendar.name} {calendar.standard && <Badge>{words.standard}</Badge>}
              </>
            ),
          },
          { key: "zone", title: words.zone, wide: true, render: (calendar) => calendar.zone },
          {
            key: "days",
            title: words.days,
            render: (calendar) => words.holidays(String(Object.keys(calendar.days).length)),
          },
          {
            key: "edit",
            title: "",
            right: true,
            render: (calendar) =>
              setup.changeable && (
                <Button type="text" size="small" onClick={() => setOpened(calendar)}>
                  {texts.common.edit}
                </Button>
              ),
          },
        ]}
      />
      {opened && (
        <CalendarDialog onClose={() => setOpened(undefined)} {...(opened === "new" ? {} : { calendar: opened })} />
      )}
    </Card>
  );
}
