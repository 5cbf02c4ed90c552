import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { getComplaintRecoveryOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { Badge, MoneyText } from "../../ui/Values";
import styles from "./Recovery.module.css";
import { standingTone } from "./recovery";

/** What was made good for the customer of a complaint, or the way to begin. */
export function CaseRecovery({ complaint }: { complaint: string }) {
  const words = useTexts().recovery;
  const go = useNavigate();
  const found = useQuery(getComplaintRecoveryOptions({ path: { id: complaint } }));
  if (!found.isSuccess) return null;
  const recovery = found.data;
  return (
    <Card title={words.caseTitle}>
      <div className={styles.check}>
        {recovery?.id ? (
          <>
            <Link to="/recoveries/$id" params={{ id: recovery.id }}>
              {recovery.title}
            </Link>
            <span>
              <Badge tone={standingTone[recovery.standing]}>{words.standings[recovery.standing]}</Badge>{" "}
              {recovery.spent && <MoneyText value={recovery.spent} whole />}
            </span>
          </>
        ) : (
          <>
            <p className={styles.meta}>{words.caseNone}</p>
            <Button onClick={() => go({ to: "/recoveries/new", search: { complaint } })}>{words.create}</Button>
          </>
        )}
      </div>
    </Card>
  );
}
