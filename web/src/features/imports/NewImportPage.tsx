import { InboxOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Upload } from "antd";
import { useState } from "react";
import {
  createImportMutation,
  listImportsQueryKey,
  listImportTargetsOptions,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Wizard } from "../../ui/Wizard";
import styles from "./Imports.module.css";
import type { ImportTarget } from "./importTypes";
import { wizardSteps } from "./wizardSteps";

const route = getRouteApi("/shell/imports/new");

function Targets({
  targets,
  value,
  onChange,
}: {
  targets: readonly ImportTarget[];
  value: string;
  onChange: (target: string) => void;
}) {
  const texts = useTexts();
  const help: Record<string, string> = texts.imports.targetHelp;
  return (
    <fieldset className={styles.targets}>
      <legend>{texts.imports.chooseTarget}</legend>
      {targets.map(({ target, label, fields }) => (
        <label key={target} className={styles.target}>
          <input type="radio" name="target" checked={value === target} onChange={() => onChange(target)} />
          <b>{label}</b>
          <span>{help[target] ?? fieldNames(fields, texts.common.separator)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const fieldNames = (fields: ImportTarget["fields"], separator: string) =>
  fields
    .slice(1, 6)
    .map((field) => field.label)
    .join(separator);

export function NewImportPage() {
  const texts = useTexts();
  const search = route.useSearch();
  const go = useNavigate();
  const queries = useQueryClient();
  const targets = useQuery({ ...listImportTargetsOptions(), staleTime: 10_000 });
  const [target, setTarget] = useState(search.target ?? "parties");
  const { like } = search;
  const create = useMutation(createImportMutation());
  const upload = (file: File) =>
    create.mutate(
      { body: { file, target, ...(like && { like }) } },
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
        {like ? (
          <p className={styles.like}>{texts.importing.sameAgainHelp}</p>
        ) : (
          <Targets targets={targets.data?.items ?? []} value={target} onChange={setTarget} />
        )}
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
