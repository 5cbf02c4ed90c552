import { InboxOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Upload } from "antd";
import { useState } from "react";
import { createImportMutation, listImportsQueryKey } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Wizard } from "../../ui/Wizard";
import styles from "./Imports.module.css";
import { type Target, targets } from "./wizardSearch";
import { wizardSteps } from "./wizardSteps";

const route = getRouteApi("/shell/imports/new");

function Targets({ value, onChange }: { value: Target; onChange: (target: Target) => void }) {
  const texts = useTexts();
  return (
    <fieldset className={styles.targets}>
      <legend>{texts.imports.chooseTarget}</legend>
      {targets.map((target) => (
        <label key={target} className={styles.target}>
          <input type="radio" name="target" checked={value === target} onChange={() => onChange(target)} />
          <b>{texts.imports.targets[target]}</b>
          <span>{texts.imports.targetHelp[target]}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function NewImportPage() {
  const texts = useTexts();
  const search = route.useSearch();
  const go = useNavigate();
  const queries = useQueryClient();
  const [target, setTarget] = useState<Target>(search.target ?? "parties");
  const create = useMutation(createImportMutation());
  const upload = (file: File) =>
    create.mutate(
      { body: { file, target } },
      {
        onSuccess: async (created) => {
          await queries.invalidateQueries({ queryKey: listImportsQueryKey() });
          go({ to: "/imports/$id", params: { id: created.id } });
        },
      },
    );
  return (
    <PlainPage title={texts.imports.newImport} wide>
      <Wizard steps={wizardSteps(texts)} current={0}>
        <Targets value={target} onChange={setTarget} />
        <Upload.Dragger
          aria-label={texts.imports.chooseFile}
          accept=".csv,.txt,.tsv,.xlsx"
          showUploadList={false}
          disabled={create.isPending}
          beforeUpload={(file) => {
            upload(file);
            return false;
          }}
        >
          <div className={styles.drop}>
            <p style={{ fontSize: 28, color: "var(--primary)" }}>
              <InboxOutlined />
            </p>
            <p style={{ color: "var(--text)" }}>{create.isPending ? texts.imports.uploading : texts.imports.drop}</p>
            <p>{texts.imports.dropHelp}</p>
          </div>
        </Upload.Dragger>
        {create.isError && (
          <div style={{ marginTop: 16 }}>
            <ProblemAlert error={create.error} title={texts.problem.title} />
          </div>
        )}
      </Wizard>
    </PlainPage>
  );
}
