import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select, Switch } from "antd";
import {
  assignRolesMutation,
  changeEmailMutation,
  changeStandingMutation,
  listRolesOptions,
  listUsersQueryKey,
  resetPasswordMutation,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";
import styles from "./Access.module.css";
import { FactorReset } from "./FactorReset";
import { UserSessions } from "./UserSessions";
import type { Colleague } from "./usePeople";

type Values = { roles: string[]; administrator: boolean; active: boolean; email?: string; password?: string };

/** What somebody may do, and whether they still work here. */
export function UserDrawer({
  user,
  onHandOver,
  onClose,
}: {
  user: Colleague;
  onHandOver: () => void;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const showProblems = useFormProblems(form);
  const roles = useQuery({ ...listRolesOptions(), staleTime: 60_000 }).data?.items ?? [];
  const assign = useMutation(assignRolesMutation());
  const stand = useMutation(changeStandingMutation());
  const reset = useMutation(resetPasswordMutation());
  const write = useMutation(changeEmailMutation());
  const save = async ({ roles: given, administrator, active, email, password }: Values) => {
    try {
      if ((email ?? "") !== (user.email ?? "")) {
        await write.mutateAsync({ path: { id: user.id }, body: { email: email || undefined } });
      }
      if (password) await reset.mutateAsync({ path: { id: user.id }, body: { password } });
      if (administrator !== user.administrator || active !== user.active) {
        await stand.mutateAsync({ path: { id: user.id }, body: { administrator, active } });
      }
      if ([...given].sort().join() !== [...user.roles].sort().join()) {
        await assign.mutateAsync({ path: { user: user.id }, body: { roles: given } });
      }
      message.success(texts.access.userSaved(user.displayName));
      onClose();
    } catch (error) {
      showProblems(error);
    } finally {
      queries.invalidateQueries({ queryKey: listUsersQueryKey() });
    }
  };
  return (
    <Drawer
      open
      size={460}
      title={user.displayName}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: "100vw" } }}
      footer={
        <div style={{ display: "flex", justifyContent: "flex-end", gap: 8 }}>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button
            type="primary"
            loading={assign.isPending || stand.isPending || reset.isPending || write.isPending}
            onClick={() => form.submit()}
          >
            {texts.common.save}
          </Button>
        </div>
      }
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          roles: user.roles,
          administrator: user.administrator,
          active: user.active,
          email: user.email ?? undefined,
        }}
        onFinish={save}
      >
        <Form.Item name="roles" label={texts.access.roles} extra={texts.access.rolesOfHelp}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: "label" }}
            options={roles.map((role) => ({ value: role.id, label: role.name }))}
          />
        </Form.Item>
        <div className={styles.line}>
          <span className={styles.grow}>
            {texts.users.administrator}
            <span className={styles.under}>{texts.access.administratorHelp}</span>
          </span>
          <Form.Item name="administrator" valuePropName="checked" noStyle>
            <Switch aria-label={texts.users.administrator} />
          </Form.Item>
        </div>
        <div className={styles.line}>
          <span className={styles.grow}>
            {texts.access.active}
            <span className={styles.under}>{texts.access.activeHelp}</span>
          </span>
          <Form.Item name="active" valuePropName="checked" noStyle>
            <Switch aria-label={texts.access.active} />
          </Form.Item>
        </div>
        <div className={styles.line} style={{ marginBottom: 20 }}>
          <span className={styles.grow}>
            {texts.access.handover}
            <span className={styles.under}>{texts.access.handoverHelp}</span>
          </span>
          <Button onClick={onHandOver}>{texts.access.handoverOpen}</Button>
        </div>
        <Form.Item name="email" label={texts.ownMail.email} extra={texts.ownMail.theirHelp}>
          <Input type="email" autoComplete="off" spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="password" label={texts.access.newPassword} extra={texts.access.newPasswordHelp}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
      {user.secondFactor && <FactorReset user={user} onDone={onClose} />}
      <UserSessions id={user.id} />
    </Drawer>
  );
}
