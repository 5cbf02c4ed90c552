import { DownloadOutlined, UndoOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect } from "react";
import { createCorrectionsMutation } from "../../client/@tanstack/react-query.gen";
import { client } from "../../client/client.gen";
import type { DownloadRejectedData } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { useReportProblem } from "../../ui/ProblemAlert";
import { WizardFoot } from "../../ui/Wizard";
import { Counts } from "./Counts";
import { Faults } from "./Faults";
import styles from "./Imports.module.css";
import type { Import } from "./importTypes";
import { KeptRecords } from "./KeptRecords";
import { useForgetLists, useImportActions } from "./useImportActions";

function Outcome({ one }: { one: Import }) {
  const texts = useTexts();
  const language = useLanguage();
  const rows = exactNumber(one.result?.rows ?? one.progress.rows, language);
  if (one.status === "done") return <h2 className={styles.title}>{texts.imports.resultTitle}</h2>;
  if (one.reversal) return <Reverted one={one} />;
  const stopped = one.status === "cancelled";
  return (
    <div role="alert">
      <h2 className={styles.title}>{stopped ? texts.imports.cancelledTitle : texts.imports.failedTitle}</h2>
      {one.failure && <p style={{ margin: "4px 0 0" }}>{one.failure}</p>}
      <p style={{ margin: "4px 0 0" }}>{stopped ? texts.imports.cancelledHelp(rows) : texts.imports.failedHelp}</p>
    </div>
  );
}

/** What became of the records when the import was taken back. */
function Reverted({ one }: { one: Import }) {
  const texts = useTexts();
  const language = useLanguage();
  if (!one.reversal) return null;
  const { removed, restored, kept } = one.reversal;
  const number = (value: number) => exactNumber(value, language);
  return (
    <div role="status">
      <h2 className={styles.title}>
        {one.status === "reverted" ? texts.importing.revertedTitle : texts.importing.revertStopped}
      </h2>
      <p style={{ margin: "4px 0 0" }}>
        {texts.importing.revertedCounts(number(removed), number(restored), number(kept))}
      </p>
    </div>
  );
}

/** What happened, with the rows that were left out and the way to what came in. */
export function ResultStep({ one }: { one: Import }) {
  const texts = useTexts();
  const go = useNavigate();
  const { run, revert, pending } = useImportActions(one.id);
  const report = useReportProblem();
  const correcting = useMutation(createCorrectionsMutation());
  const correct = () =>
    correcting.mutate(
      { path: { id: one.id } },
      { onSuccess: (next) => go({ to: "/imports/$id", params: { id: next.id } }), onError: report },
    );
  const forgetLists = useForgetLists();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each outcome
  useEffect(forgetLists, [one.id, one.status]);
  const counts = one.result ?? (one.status === "done" ? one.check : undefined);
  const rejected = client.buildUrl<DownloadRejectedData>({
    url: "/api/v1/imports/{id}/rejected",
    path: { id: one.id },
  });
  return (
    <div className={styles.stack}>
      <Outcome one={one} />
      {counts && <Counts counts={counts} future={false} />}
      <KeptRecords one={one} />
      {!one.reversal && <Faults faults={one.faults} />}
      <WizardFoot
        back={
          counts &&
          counts.rejected > 0 &&
          !one.reversal && (
            <span className={styles.buttons}>
              <Button icon={<DownloadOutlined />} href={rejected}>
                {texts.imports.downloadRejected}
              </Button>
              <Button loading={correcting.isPending} onClick={correct}>
                {texts.importing.correct}
              </Button>
            </span>
          )
        }
      >
        <Button onClick={() => go({ to: "/imports/new", search: { target: one.target, like: one.id } })}>
          {texts.importing.sameAgain}
        </Button>
        {one.reversible && one.result && one.status !== "reverted" && (
          <Button icon={<UndoOutlined />} loading={pending} onClick={revert}>
            {one.reversal ? texts.importing.revertOn : texts.importing.revert}
          </Button>
        )}
        {one.status !== "done" && !one.reversal && (
          <Button type="primary" loading={pending} onClick={run}>
            {texts.imports.resume}
          </Button>
        )}
        {one.status === "done" && one.target.startsWith("x-") && (
          <Button type="primary" onClick={() => go({ to: "/records/$type", params: { type: one.target } })}>
            {texts.importing.seeRecords}
          </Button>
        )}
        {one.status === "done" && !one.target.startsWith("x-") && (
          <Button type="primary" onClick={() => go({ to: "/customers" })}>
            {texts.imports.seeCustomers}
          </Button>
        )}
      </WizardFoot>
    </div>
  );
}
