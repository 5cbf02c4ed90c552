import { App, Button } from "antd";
import { type Texts, useTexts } from "../texts/texts";
import { type Problem, problemOf } from "./problem";
import styles from "./States.module.css";

/** One sentence for a person: the server's own where there is one. */
export function problemSentence(problem: Problem, texts: Texts): string {
  if (problem.detail) return problem.detail;
  switch (problem.status) {
    case 0:
      return texts.problem.unreachable;
    case 401:
      return texts.problem.signedOut;
    case 403:
      return texts.problem.forbidden;
    case 404:
      return texts.problem.missing;
    case 413:
      return texts.problem.tooLarge;
    default:
      return texts.problem.unexpected;
  }
}

export function ProblemAlert({ error, title, onRetry }: { error: unknown; title: string; onRetry?: () => void }) {
  const texts = useTexts();
  return (
    <div role="alert" className={styles.problem}>
      <strong>{title}</strong>
      <span>{problemSentence(problemOf(error), texts)}</span>
      {onRetry && <Button onClick={onRetry}>{texts.common.retry}</Button>}
    </div>
  );
}

/** For actions without a form of their own: the problem, or what is wrong with each value, as a passing message. */
export function useReportProblem() {
  const { message } = App.useApp();
  const texts = useTexts();
  return (error: unknown) => {
    const problem = problemOf(error);
    const faults = [...new Set(problem.errors.map((it) => it.message))];
    message.error(faults.length > 0 ? faults.join(" ") : problemSentence(problem, texts));
  };
}
