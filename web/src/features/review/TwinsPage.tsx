import { ArrowLeftOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import {
  assignSuggestionMutation,
  countSuggestionsOptions,
  currentSessionOptions,
  listSuggestionsInfiniteOptions,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ListPage } from "../../ui/Page";
import { ProblemAlert, useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { useKeys } from "../../ui/useKeys";
import { usePhone } from "../../ui/useMedia";
import { BatchDialog } from "./BatchDialog";
import { CaseView, type Decision } from "./CaseView";
import { type DeskSearch, isFiltered, neighbour, queryOf, withKey } from "./deskSearch";
import { PolicyDrawer } from "./PolicyDrawer";
import { Queue } from "./Queue";
import styles from "./Review.module.css";
import { RunningNote } from "./RunningNote";
import { RunsDrawer } from "./RunsDrawer";
import { useVerdicts } from "./useVerdicts";

const route = getRouteApi("/shell/customers/twins");

type Beside = "runs" | "policy" | "batch" | undefined;

function useQueue(search: DeskSearch) {
  const found = useInfiniteQuery({
    ...listSuggestionsInfiniteOptions({ query: { ...queryOf(search), limit: 50 } }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return { found, items: found.data?.pages.flatMap((page) => page.items) ?? [] };
}

/** The review desk: the queue on the left, the case on the right, the answer at the foot; all of it by keyboard. */
export function TwinsPage({
  filters,
}: {
  filters: (search: DeskSearch, onChange: (s: DeskSearch) => void) => ReactNode;
}) {
  const texts = useTexts();
  const phone = usePhone();
  const go = useNavigate();
  const report = useReportProblem();
  const queries = useQueryClient();
  const search = route.useSearch();
  const { data: session } = useQuery({ ...currentSessionOptions(), staleTime: 300_000 });
  const administrator = session?.user.administrator ?? false;
  const [beside, setBeside] = useState<Beside>();
  const { found, items } = useQueue(search);
  const count = useQuery(countSuggestionsOptions({ query: queryOf(search) }));
  const change = (next: DeskSearch) => go({ to: "/customers/twins", search: next, replace: true });
  const open = search.open ?? (phone ? undefined : items[0]?.id);
  const show = (id: string | undefined) => change(withKey(search, "open", id));
  const verdicts = useVerdicts(show);
  const assign = useMutation(assignSuggestionMutation());
  const ids = items.map((it) => it.id);
  const step = (by: 1 | -1) => {
    const next = neighbour(ids, open, by);
    if (next) show(next);
  };
  const forward = () => step(1);
  const backward = () => step(-1);
  useKeys({ ArrowRight: forward, ArrowLeft: backward, u: verdicts.undo, U: verdicts.undo });
  const decide = (id: string) => (decision: Decision) => {
    const next = neighbour(ids, id, 1);
    verdicts.decide(id, { ...decision, reason: decision.reason || undefined }, () => show(phone ? undefined : next));
  };
  const assignTo = (id: string) => (mine: boolean) =>
    assign.mutate(
      { path: { id }, body: { assignee: mine ? session?.user.id : undefined } },
      { onSuccess: () => queries.invalidateQueries(), onError: report },
    );
  const many = count.data ? texts.review.waiting(count.data.value, count.data.exact) : undefined;
  return (
    <ListPage
      title={texts.review.title}
      count={many}
      actions={
        <>
          <RunningNote onOpen={() => setBeside("runs")} />
          <Button onClick={() => setBeside("batch")}>{texts.review.batch}</Button>
          <Button onClick={() => setBeside("runs")}>{texts.review.runs}</Button>
          {administrator && <Button onClick={() => setBeside("policy")}>{texts.review.policy}</Button>}
        </>
      }
      filters={!(phone && search.open) && filters(search, change)}
    >
      {found.isPending && <Loading lines={8} />}
      {found.isError && (
        <ProblemAlert error={found.error} title={texts.review.failed} onRetry={() => found.refetch()} />
      )}
      {found.isSuccess && items.length === 0 && (
        <EmptyState
          title={isFiltered(search) ? texts.review.nothingMatches : texts.review.emptyTitle}
          help={isFiltered(search) ? texts.review.nothingMatchesHelp : texts.review.emptyHelp}
        >
          {isFiltered(search) ? (
            <Button onClick={() => change({})}>{texts.parties.clearFilters}</Button>
          ) : (
            administrator && <Button onClick={() => setBeside("runs")}>{texts.review.runs}</Button>
          )}
        </EmptyState>
      )}
      {items.length > 0 && (
        <div className={styles.desk} data-open={search.open !== undefined}>
          <div className={styles.queueSide}>
            <Queue items={items} open={open} onOpen={show} />
            {found.hasNextPage && (
              <Button block loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
                {texts.common.loadMore}
              </Button>
            )}
          </div>
          {open && (
            <section className={styles.caseSide} aria-label={texts.review.case}>
              {phone && (
                <Button type="text" icon={<ArrowLeftOutlined />} onClick={() => show(undefined)}>
                  {texts.review.back}
                </Button>
              )}
              <CaseView
                key={open}
                id={open}
                me={session?.user.id ?? ""}
                pending={verdicts.pending}
                onDecide={decide(open)}
                onAssign={assignTo(open)}
              />
            </section>
          )}
        </div>
      )}
      {beside === "batch" && (
        <BatchDialog search={search} onDone={() => setBeside(undefined)} onStarted={() => setBeside("runs")} />
      )}
      {beside === "runs" && <RunsDrawer administrator={administrator} onClose={() => setBeside(undefined)} />}
      {beside === "policy" && <PolicyDrawer onClose={() => setBeside(undefined)} />}
    </ListPage>
  );
}
