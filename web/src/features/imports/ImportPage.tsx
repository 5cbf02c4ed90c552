import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { getImportOptions, listImportTargetsOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { fileSize } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { Wizard } from "../../ui/Wizard";
import { CheckStep } from "./CheckStep";
import { ColumnsStep } from "./ColumnsStep";
import { ImportProgress } from "./ImportProgress";
import { isBusy, stepOf } from "./importMapping";
import type { Import, ImportTarget } from "./importTypes";
import { ResultStep } from "./ResultStep";
import { stepNumber, wizardSteps } from "./wizardSteps";

const route = getRouteApi("/shell/imports/$id");

export function ImportPage() {
  const { id } = route.useParams();
  const texts = useTexts();
  const found = useQuery({
    ...getImportOptions({ path: { id } }),
    refetchInterval: (query) => (query.state.data && isBusy(query.state.data.status) ? 1000 : false),
  });
  const targets = useQuery({ ...listImportTargetsOptions(), staleTime: 10_000 });
  const error = found.error ?? targets.error;
  if (error) {
    return (
      <PlainPage title={texts.imports.newImport}>
        <ProblemAlert error={error} title={texts.imports.notFound} onRetry={() => found.refetch()} />
      </PlainPage>
    );
  }
  if (!found.data || !targets.data) return <Loading lines={8} />;
  const target = targets.data.items.find((it) => it.target === found.data.target);
  return <OneImport key={id} one={found.data} target={target} />;
}

function OneImport({ one, target }: { one: Import; target: ImportTarget | undefined }) {
  const texts = useTexts();
  const [again, setAgain] = useState(false);
  const reached = stepOf(one.status);
  const step = again && reached === "check" ? "columns" : reached;
  const body = () => {
    if (step === "columns" && target)
      return <ColumnsStep one={one} target={target} onChecked={() => setAgain(false)} />;
    if (isBusy(one.status)) return <ImportProgress one={one} />;
    if (step === "check") return <CheckStep one={one} onBack={() => setAgain(true)} />;
    return <ResultStep one={one} />;
  };
  return (
    <PlainPage
      title={texts.imports.titleFor(target?.label ?? "")}
      lead={texts.imports.fileAndSize(one.fileName, fileSize(one.fileSize))}
      wide
    >
      <Wizard steps={wizardSteps(texts)} current={stepNumber(step)}>
        {body()}
      </Wizard>
    </PlainPage>
  );
}
