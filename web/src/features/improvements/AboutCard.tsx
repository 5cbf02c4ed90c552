import { useMutation } from "@tanstack/react-query";
import type { ComponentType, ReactNode } from "react";
import { changeRecordMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { useReportProblem } from "../../ui/ProblemAlert";
import styles from "./Improvements.module.css";
import type { ImprovementCase } from "./improvement";
import { useRefreshImprovements, versioned } from "./useImprovement";

/** One of the two trees of complaints, to choose a node of. */
export type TreeInput = {
  kind: "cause" | "category";
  id?: string;
  value?: string | undefined;
  disabled?: boolean;
  onChange?: (id: string | null) => void;
};

/** Which complaints it is about: what is compared, and what is linked. */
export function AboutCard({
  opened,
  tree: Tree,
  children,
}: {
  opened: ImprovementCase;
  tree: ComponentType<TreeInput>;
  children: ReactNode;
}) {
  const words = useTexts().improvements;
  const report = useReportProblem();
  const refresh = useRefreshImprovements();
  const change = useMutation(changeRecordMutation());
  const save = (kind: TreeInput["kind"]) => (value: string | null) =>
    change.mutate(
      {
        path: { type: "improvements", id: opened.id },
        headers: versioned(opened),
        body: { values: { [kind]: value } },
      },
      { onSuccess: refresh, onError: report },
    );
  return (
    <Card title={words.about}>
      {(["cause", "category"] as const).map((kind) => (
        <div key={kind} className={styles.tree}>
          <label htmlFor={`about-${kind}`}>{words[kind]}</label>
          <Tree
            kind={kind}
            id={`about-${kind}`}
            value={opened[kind]?.id}
            disabled={!opened.editable || change.isPending}
            onChange={save(kind)}
          />
        </div>
      ))}
      {children}
      <p className={styles.note}>{words.aboutHelp}</p>
    </Card>
  );
}
