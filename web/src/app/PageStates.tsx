import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { useTexts } from "../texts/texts";
import { PlainPage } from "../ui/Page";
import { ProblemAlert } from "../ui/ProblemAlert";
import { EmptyState } from "../ui/States";

export function PageFailed({ error, reset }: ErrorComponentProps) {
  const texts = useTexts();
  return (
    <PlainPage title={texts.problem.title}>
      <ProblemAlert
        error={error}
        title={texts.problem.pageFailed}
        onRetry={() => {
          reset();
          window.location.reload();
        }}
      />
    </PlainPage>
  );
}

export function PageMissing() {
  const texts = useTexts();
  return (
    <EmptyState title={texts.app.notFound} help={texts.app.notFoundHelp}>
      <Link to="/">{texts.app.goToday}</Link>
    </EmptyState>
  );
}
