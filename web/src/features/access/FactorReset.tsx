import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { listUsersQueryKey, resetSecondFactorMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import styles from "./Access.module.css";
import type { Colleague } from "./usePeople";

/** For a colleague who lost telephone and recovery codes; it cannot be taken back, so it is asked. */
export function FactorReset({ user, onDone }: { user: Colleague; onDone: () => void }) {
  const texts = useTexts().factor;
  const queries = useQueryClient();
  const report = useReportProblem();
  const reset = useMutation(resetSecondFactorMutation());
  const go = () =>
    reset.mutate(
      { path: { id: user.id } },
      {
        onSuccess: async () => {
          await queries.invalidateQueries({ queryKey: listUsersQueryKey() });
          onDone();
        },
        onError: report,
      },
    );
  return (
    <div className={styles.line} style={{ marginBottom: 20 }}>
      <span className={styles.grow}>
        {texts.title}
        <span className={styles.under}>{texts.resetHelp}</span>
      </span>
      <Popconfirm title={texts.resetTitle(user.displayName)} okText={texts.reset} onConfirm={go}>
        <Button danger>{texts.reset}</Button>
      </Popconfirm>
    </div>
  );
}
