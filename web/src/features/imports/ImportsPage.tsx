import { DeleteOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import {
  deleteImportMutation,
  listImportsInfiniteOptions,
  listImportsQueryKey,
} from "../../client/@tanstack/react-query.gen";
import { useLanguage, useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { exactNumber } from "../../ui/formats";
import { PlainPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { EmptyState, Loading } from "../../ui/States";
import { Moment } from "../../ui/Values";
import { ImportStatus } from "./ImportStatus";
import { isBusy } from "./importMapping";
import type { Import } from "./importTypes";
import { useTargetName } from "./useTargetName";

function Summary({ one }: { one: Import }) {
  const texts = useTexts();
  const language = useLanguage();
  if (!one.result) return texts.common.unknown;
  const number = (value: number) => exactNumber(value, language);
  return texts.imports.summary(number(one.result.created), number(one.result.updated), number(one.result.rejected));
}

function Rows({ rows }: { rows: readonly Import[] }) {
  const texts = useTexts();
  const report = useReportProblem();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const nameOf = useTargetName();
  const remove = useMutation(deleteImportMutation());
  const drop = (id: string) =>
    remove.mutate(
      { path: { id } },
      {
        onSuccess: () => {
          message.success(texts.imports.deleted);
          return queries.invalidateQueries({ queryKey: listImportsQueryKey() });
        },
        onError: report,
      },
    );
  return (
    <Card flush>
      <SimpleTable
        label={texts.imports.list}
        rows={rows}
        rowKey={(one) => one.id}
        columns={[
          {
            key: "file",
            title: texts.imports.file,
            render: (one) => (
              <Link to="/imports/$id" params={{ id: one.id }}>
                {one.fileName}
              </Link>
            ),
          },
          {
            key: "what",
            title: texts.imports.what,
            wide: true,
            width: 112,
            render: (one) => nameOf(one.target),
          },
          { key: "state", title: texts.imports.state, width: 112, render: (one) => <ImportStatus one={one} /> },
          { key: "result", title: texts.imports.result, wide: true, render: (one) => <Summary one={one} /> },
          {
            key: "by",
            title: texts.imports.by,
            wide: true,
            width: 112,
            render: (one) => one.createdBy?.displayName ?? texts.common.unknown,
          },
          { key: "when", title: texts.imports.when, right: true, render: (one) => <Moment at={one.createdAt} /> },
          {
            key: "delete",
            title: "",
            wide: true,
            width: 56,
            render: (one) =>
              !isBusy(one.status) && (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${texts.imports.deleteImport} ${one.fileName}`}
                  onClick={() => drop(one.id)}
                />
              ),
          },
        ]}
      />
    </Card>
  );
}

export function ImportsPage() {
  const texts = useTexts();
  const go = useNavigate();
  const imports = useInfiniteQuery({
    ...listImportsInfiniteOptions({ query: { limit: 30 } }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some((one) => isBusy(one.status))) ? 2000 : false,
  });
  const rows = imports.data?.pages.flatMap((page) => page.items) ?? [];
  const start = (
    <Button type="primary" onClick={() => go({ to: "/imports/new" })}>
      {texts.imports.newImport}
    </Button>
  );
  return (
    <PlainPage title={texts.imports.title} wide actions={rows.length > 0 && start}>
      {imports.isPending && <Loading lines={6} />}
      {imports.isError && (
        <ProblemAlert error={imports.error} title={texts.imports.failed} onRetry={() => imports.refetch()} />
      )}
      {imports.isSuccess && rows.length === 0 && (
        <EmptyState title={texts.imports.emptyTitle} help={texts.imports.emptyHelp}>
          {start}
        </EmptyState>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {imports.hasNextPage && (
        <div style={{ textAlign: "center", paddingTop: 16 }}>
          <Button loading={imports.isFetchingNextPage} onClick={() => imports.fetchNextPage()}>
            {texts.common.loadMore}
          </Button>
        </div>
      )}
    </PlainPage>
  );
}
