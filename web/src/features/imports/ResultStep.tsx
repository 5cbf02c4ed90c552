import { DownloadOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect } from "react";
import { client } from "../../client/client.gen";
import type { DownloadRejectedData } from "../../client/types.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { WizardFoot } from "../../ui/Wizard";
import { Counts } from "./Counts";
import { Faults } from "./Faults";
import styles from "./Imports.module.css";
import type { Import } from "./importTypes";
import { useForgetLists, useImportActions } from "./useImportActions";

function Outcome({ one }: { one: Import }) {
  const texts = useTexts();
  const language = useLanguage();
  const rows = exactNumber(one.result?.rows ?? one.progress.rows, language);
  if (one.status === "done") return <h2 className={styles.title}>{texts.imports.resultTitle}</h2>;
  const stopped = one.status === "cancelled";
  return (
    <div role="alert">
      <h2 className={styles.title}>{stopped ? texts.imports.cancelledTitle : texts.imports.failedTitle}</h2>
      {one.failure && <p style={{ margin: "4px 0 0" }}>{one.failure}</p>}
      <p style={{ margin: "4px 0 0" }}>{stopped ? texts.imports.cancelledHelp(rows) : texts.imports.failedHelp}</p>
    </div>
  );
}

/** What happened, with the rows that were left out and the way to what came in. */
export function ResultStep({ one }: { one: Import }) {
  const texts = useTexts();
  const go = useNavigate();
  const { run, pending } = useImportActions(one.id);
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
      <Faults faults={one.faults} />
      <WizardFoot
        back={
          counts &&
          counts.rejected > 0 && (
            <Button icon={<DownloadOutlined />} href={rejected}>
              {texts.imports.downloadRejected}
            </Button>
          )
        }
      >
        <Button onClick={() => go({ to: "/imports/new" })}>{texts.imports.another}</Button>
        {one.status !== "done" && (
          <Button type="primary" loading={pending} onClick={run}>
            {texts.imports.resume}
          </Button>
        )}
        {one.status === "done" && (
          <Button type="primary" onClick={() => go({ to: "/customers" })}>
            {texts.imports.seeCustomers}
          </Button>
        )}
      </WizardFoot>
    </div>
  );
}
