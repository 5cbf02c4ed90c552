import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { currentSessionOptions, listUsersOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { languageNames } from "../../ui/languageNames";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { Loading } from "../../ui/States";
import { Badge } from "../../ui/Values";
import { NewUserDrawer } from "./NewUserDrawer";

export function UsersPage() {
  const texts = useTexts();
  const [adding, setAdding] = useState(false);
  const users = useQuery(listUsersOptions());
  const session = useQuery(currentSessionOptions());
  const me = session.data?.user;
  return (
    <PlainPage
      title={texts.users.title}
      lead={texts.users.lead}
      actions={
        me?.administrator && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {texts.users.newUser}
          </Button>
        )
      }
    >
      {users.isPending && <Loading />}
      {users.isError && <ProblemAlert error={users.error} title={texts.users.failed} onRetry={() => users.refetch()} />}
      {users.data && (
        <Card flush>
          <SimpleTable
            label={texts.users.list}
            rows={users.data.items}
            rowKey={(user) => user.id}
            columns={[
              {
                key: "name",
                title: texts.users.displayName,
                render: (user) => (
                  <>
                    {user.displayName} {user.id === me?.id && <Badge tone="blue">{texts.users.you}</Badge>}
                  </>
                ),
              },
              { key: "username", title: texts.users.username, render: (user) => user.username },
              {
                key: "role",
                title: texts.users.role,
                render: (user) => (user.administrator ? texts.users.administrator : texts.users.member),
              },
              {
                key: "language",
                title: texts.users.language,
                wide: true,
                render: (user) => languageNames[user.language],
              },
            ]}
          />
        </Card>
      )}
      {adding && <NewUserDrawer onClose={() => setAdding(false)} />}
    </PlainPage>
  );
}
