import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input } from "antd";
import { createUserMutation, listUsersQueryKey } from "../../client/@tanstack/react-query.gen";
import type { CreateUserData } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { useFormProblems } from "../../ui/useFormProblems";

export function NewUserDrawer({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<CreateUserData["body"]>();
  const showProblems = useFormProblems(form);
  const create = useMutation(createUserMutation());
  const required = (label: string) => [{ required: true, message: texts.common.required(label) }];
  const save = (body: CreateUserData["body"]) =>
    create.mutate(
      { body },
      {
        onSuccess: async (user) => {
          message.success(texts.users.created(user.displayName));
          await queries.invalidateQueries({ queryKey: listUsersQueryKey() });
          onClose();
        },
        onError: showProblems,
      },
    );
  return (
    <Drawer open title={texts.users.newUser} onClose={onClose} size={420} styles={{ wrapper: { maxWidth: "100vw" } }}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save}>
        <Form.Item name="displayName" label={texts.users.displayName} rules={required(texts.users.displayName)}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="username"
          label={texts.users.username}
          extra={texts.users.usernameHelp}
          rules={required(texts.users.username)}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={texts.users.password}
          extra={texts.users.passwordHelp}
          rules={required(texts.users.password)}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {texts.users.newUser}
        </Button>
      </Form>
    </Drawer>
  );
}
