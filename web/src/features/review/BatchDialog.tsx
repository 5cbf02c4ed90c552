import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Checkbox, Modal } from "antd";
import { useState } from "react";
import { listSuggestionsInfiniteOptions, startIdentityRunMutation } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { MoneyText } from "../../ui/Values";
import type { DeskSearch } from "./deskSearch";
import { queryOf } from "./deskSearch";
import styles from "./Review.module.css";
import { percentOf } from "./waterfall";

/** The clear cases, looked over once and merged together; the whole batch can be taken back. */
export function BatchDialog({
  search,
  onDone,
  onStarted,
}: {
  search: DeskSearch;
  onDone: () => void;
  onStarted: (run: string) => void;
}) {
  const texts = useTexts();
  const report = useReportProblem();
  const start = useMutation(startIdentityRunMutation());
  const [left, setLeft] = useState<readonly string[]>([]);
  const found = useInfiniteQuery({
    ...listSuggestionsInfiniteOptions({ query: { ...queryOf(search), sure: true, limit: 40 } }),
    initialPageParam: {},
    getNextPageParam: () => undefined,
  });
  const clear = (found.data?.pages[0]?.items ?? []).filter((it) => it.probability >= 0.99 && !it.reopened);
  const chosen = clear.filter((it) => !left.includes(it.id)).map((it) => it.id);
  const merge = () =>
    start.mutate(
      { body: { scope: "chosen", suggestions: chosen } },
      {
        onSuccess: (run) => {
          onStarted(run.id);
          onDone();
        },
        onError: report,
      },
    );
  return (
    <Modal
      open
      width={680}
      title={texts.review.batchTitle}
      onCancel={onDone}
      onOk={merge}
      okText={texts.review.batchMerge(chosen.length)}
      cancelText={texts.common.cancel}
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={start.isPending}
    >
      <p className={styles.known}>{texts.review.batchLead}</p>
      {found.isPending && <Loading lines={5} />}
      {found.isSuccess && clear.length === 0 && (
        <EmptyState compact title={texts.review.batchEmpty} help={texts.review.batchEmptyHelp} />
      )}
      <ul className={styles.batch}>
        {clear.map((one) => (
          <li key={one.id}>
            <Checkbox
              checked={!left.includes(one.id)}
              onChange={({ target }) =>
                setLeft(target.checked ? left.filter((it) => it !== one.id) : [...left, one.id])
              }
            >
              {one.names.join(texts.common.separator)}
            </Checkbox>
            <span className={styles.known}>
              {one.stake && <MoneyText value={one.stake} />} {percentOf(one.probability)}
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
