import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import {
  linkImprovementComplaintsMutation,
  listComplaintImprovementsOptions,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { useReportProblem } from "../../ui/ProblemAlert";
import { Badge } from "../../ui/Values";
import { RecordSelect } from "../records/RecordSelect";
import styles from "./Improvements.module.css";
import { stateTone } from "./improvement";
import { useRefreshImprovements } from "./useImprovement";

function LinkDialog({ complaint, onClose }: { complaint: string; onClose: () => void }) {
  const words = useTexts().improvements;
  const { message } = App.useApp();
  const report = useReportProblem();
  const refresh = useRefreshImprovements();
  const link = useMutation(linkImprovementComplaintsMutation());
  const [chosen, setChosen] = useState<string>();
  const save = () => {
    if (!chosen) return;
    link.mutate(
      { path: { id: chosen }, body: { complaints: [complaint] } },
      {
        onSuccess: () => {
          message.success(words.linkedOne);
          onClose();
          return refresh();
        },
        onError: report,
      },
    );
  };
  return (
    <Modal
      open
      title={words.caseLink}
      onCancel={onClose}
      footer={
        <Button type="primary" disabled={!chosen} loading={link.isPending} onClick={save}>
          {words.caseLink}
        </Button>
      }
    >
      <label className={styles.tree} htmlFor="case-improvement">
        {words.caseFind}
        <RecordSelect
          type="improvements"
          id="case-improvement"
          value={chosen}
          onChange={(id) => setChosen(id ?? undefined)}
        />
      </label>
    </Modal>
  );
}

/** What was improved because of a complaint, or the way to begin. */
export function CaseImprovements({ complaint }: { complaint: string }) {
  const words = useTexts().improvements;
  const go = useNavigate();
  const [linking, setLinking] = useState(false);
  const found = useQuery(listComplaintImprovementsOptions({ path: { id: complaint } }));
  if (!found.isSuccess) return null;
  const { items } = found.data;
  return (
    <Card title={words.caseTitle}>
      <div className={styles.column}>
        {items.length === 0 && <p className={styles.note}>{words.caseNone}</p>}
        {items.map((one) => (
          <span key={one.id}>
            <Link to="/improvements/$id" params={{ id: one.id }}>
              {one.title}
            </Link>{" "}
            <Badge tone={stateTone[one.state]}>{words.states[one.state]}</Badge>
          </span>
        ))}
        <div className={styles.buttons}>
          <Button onClick={() => go({ to: "/improvements/new", search: { complaint } })}>{words.create}</Button>
          <Button type="link" onClick={() => setLinking(true)}>
            {words.caseLink}
          </Button>
        </div>
      </div>
      {linking && <LinkDialog complaint={complaint} onClose={() => setLinking(false)} />}
    </Card>
  );
}
