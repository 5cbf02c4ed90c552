import { CloseOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import {
  countAlikeComplaintsOptions,
  linkAlikeComplaintsMutation,
  listImprovementComplaintsOptions,
  unlinkImprovementComplaintMutation,
} from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import styles from "./Improvements.module.css";
import { dayOf, type ImprovementCase, isAbout } from "./improvement";
import { useRefreshImprovements } from "./useImprovement";

const usualDays = 90;

function AlikeDialog({ opened, onClose }: { opened: ImprovementCase; onClose: () => void }) {
  const texts = useTexts();
  const words = texts.improvements;
  const language = useLanguage();
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshImprovements();
  const now = new Date();
  const [from, setFrom] = useState(dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - usualDays + 1)));
  const [until, setUntil] = useState(dayOf(now));
  const span = { from, until };
  const alike = useQuery({
    ...countAlikeComplaintsOptions({ path: { id: opened.id }, query: span }),
    enabled: isAbout(opened) && from !== "" && until !== "" && from <= until,
  });
  const link = useMutation(linkAlikeComplaintsMutation());
  const found = alike.data;
  const figure = (value: number) => exactNumber(value, language);
  const save = () =>
    link.mutate(
      { path: { id: opened.id }, body: span },
      {
        onSuccess: ({ linked }) => {
          message.success(words.linked(figure(linked)));
          onClose();
          return refresh();
        },
        onError: report,
      },
    );
  return (
    <Modal
      open
      title={words.alike}
      onCancel={onClose}
      footer={
        <Button type="primary" disabled={!found?.fresh} loading={link.isPending} onClick={save}>
          {words.alikeDo(figure(found?.fresh ?? 0))}
        </Button>
      }
    >
      <p className={styles.note}>{isAbout(opened) ? words.alikeHelp : words.alikeNothing}</p>
      <div className={styles.span}>
        <Input
          type="date"
          aria-label={texts.causes.from}
          value={from}
          max={until}
          onChange={(event) => setFrom(event.target.value)}
        />
        –
        <Input
          type="date"
          aria-label={texts.causes.until}
          value={until}
          min={from}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      {alike.isError && <ProblemAlert error={alike.error} title={words.failed} onRetry={() => alike.refetch()} />}
      {found && (
        <p role="status">
          {words.alikeFound(figure(found.found), figure(found.fresh))}
          {found.found >= found.most && ` · ${words.alikeMost(figure(found.most))}`}
        </p>
      )}
    </Modal>
  );
}

/** The complaints that it answers, and the way to those of the same kind. */
export function LinkedCard({ opened }: { opened: ImprovementCase }) {
  const words = useTexts().improvements;
  const language = useLanguage();
  const report = useReportProblem();
  const refresh = useRefreshImprovements();
  const [linking, setLinking] = useState(false);
  const linked = useQuery(listImprovementComplaintsOptions({ path: { id: opened.id } }));
  const unlink = useMutation(unlinkImprovementComplaintMutation());
  const items = linked.data?.items ?? [];
  const rest = (linked.data?.total ?? 0) - items.length;
  return (
    <Card
      title={linked.data?.total ? `${words.cases} ${exactNumber(linked.data.total, language)}` : words.cases}
      extra={
        opened.editable && (
          <Button size="small" onClick={() => setLinking(true)}>
            {words.alike}
          </Button>
        )
      }
    >
      {linked.isPending && <Loading lines={3} />}
      {linked.isError && <ProblemAlert error={linked.error} title={words.failed} onRetry={() => linked.refetch()} />}
      {linked.data && items.length === 0 && <EmptyState compact title={words.casesNone} help={words.casesNoneHelp} />}
      <ul className={styles.cases}>
        {items.map((one) => (
          <li key={one.id}>
            <Link to="/complaints/$id" params={{ id: one.id }}>
              {one.name}
            </Link>
            {opened.editable && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={`${words.unlink} ${one.name}`}
                title={words.unlink}
                onClick={() =>
                  unlink.mutate(
                    { path: { id: opened.id, complaintId: one.id } },
                    { onSuccess: refresh, onError: report },
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.note}>{words.casesMore(exactNumber(rest, language))}</p>}
      {linking && <AlikeDialog opened={opened} onClose={() => setLinking(false)} />}
    </Card>
  );
}
