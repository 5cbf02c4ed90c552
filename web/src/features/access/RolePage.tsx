import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { App, Button, Input } from "antd";
import { useState } from "react";
import {
  createRoleMutation,
  deleteRoleMutation,
  getRoleOptions,
  getRoleQueryKey,
  listRolesQueryKey,
  listTypesOptions,
  updateRoleMutation,
} from "../../client/@tanstack/react-query.gen";
import type { TypeView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { Loading } from "../../ui/States";
import { useUndoMessage } from "../../ui/Undo";
import styles from "./Access.module.css";
import { FieldRules } from "./FieldRules";
import { RoleMatrix } from "./RoleMatrix";
import { type Role, rights } from "./roleMatrix";

const route = getRouteApi("/shell/settings/roles/$role");

function useSaveRole(role: Role) {
  const texts = useTexts();
  const queries = useQueryClient();
  const report = useReportProblem();
  const undoable = useUndoMessage();
  const go = useNavigate();
  const { message } = App.useApp();
  const update = useMutation(updateRoleMutation());
  const remove = useMutation(deleteRoleMutation());
  const create = useMutation(createRoleMutation());
  const path = { path: { id: role.id } };
  const listed = () => queries.invalidateQueries({ queryKey: listRolesQueryKey() });
  return {
    saving: update.isPending,
    save: (draft: Role) =>
      update.mutate(
        {
          ...path,
          headers: { "If-Match": `"${role.version}"` },
          body: { name: draft.name, grants: draft.grants, fields: draft.fields },
        },
        {
          onSuccess: (saved) => {
            queries.setQueryData(getRoleQueryKey(path), saved);
            message.success(texts.access.roleSaved(saved.name));
            listed();
          },
          onError: report,
        },
      ),
    remove: () =>
      remove.mutate(path, {
        onSuccess: async () => {
          await go({ to: "/settings/roles" });
          listed();
          undoable(role.id, texts.access.roleDeleted(role.name), async () => {
            await create.mutateAsync({ body: { name: role.name, grants: role.grants, fields: role.fields } });
            await listed();
          });
        },
        onError: report,
      }),
  };
}

function Editor({ role, types }: { role: Role; types: readonly TypeView[] }) {
  const texts = useTexts();
  const [draft, setDraft] = useState(role);
  const { saving, save, remove } = useSaveRole(role);
  const changed = JSON.stringify({ ...draft, version: 0 }) !== JSON.stringify({ ...role, version: 0 });
  return (
    <div className={styles.cards}>
      <label className={styles.name} htmlFor="role-name">
        {texts.access.roleName}
        <Input
          id="role-name"
          value={draft.name}
          maxLength={60}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </label>
      <Card flush title={texts.access.matrix} extra={texts.access.matrixHelp}>
        <RoleMatrix grants={draft.grants} types={types} onChange={(grants) => setDraft({ ...draft, grants })} />
      </Card>
      <Card flush title={texts.access.fields}>
        <FieldRules fields={draft.fields} types={types} onChange={(fields) => setDraft({ ...draft, fields })} />
      </Card>
      <div className={styles.foot}>
        {!role.key && (
          <Button danger onClick={remove}>
            {texts.access.deleteRole}
          </Button>
        )}
        <span className={styles.grow} />
        <Button disabled={!changed} onClick={() => setDraft(role)}>
          {texts.access.discard}
        </Button>
        <Button type="primary" disabled={!changed || !draft.name.trim()} loading={saving} onClick={() => save(draft)}>
          {texts.common.save}
        </Button>
      </div>
    </div>
  );
}

/** One role: how far each right reaches for each type, and which fields are kept back. */
export function RolePage() {
  const { role: id } = route.useParams();
  const texts = useTexts();
  const role = useQuery(getRoleOptions({ path: { id } }));
  const types = useQuery({ ...listTypesOptions(), staleTime: 60_000 });
  return (
    <PlainPage wide title={role.data?.name ?? texts.access.role} lead={texts.access.roleLead(String(rights.length))}>
      {(role.isPending || types.isPending) && <Loading lines={8} />}
      {role.isError && (
        <ProblemAlert error={role.error} title={texts.access.rolesFailed} onRetry={() => role.refetch()} />
      )}
      {role.data && types.data && (
        <Editor key={`${role.data.id} ${role.data.version}`} role={role.data} types={types.data.items} />
      )}
    </PlainPage>
  );
}
