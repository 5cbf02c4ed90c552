import { ArrowDownOutlined, ArrowUpOutlined, PlusOutlined } from "@ant-design/icons";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState } from "react";
import { listRecordsInfiniteOptions } from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { EmptyState, Loading } from "../../ui/States";
import { useDebounced } from "../../ui/useDebounced";
import { FieldValue } from "./FieldValue";
import { NewRecordDrawer } from "./NewRecordDrawer";
import { rememberNeighbours } from "./neighbours";
import styles from "./Related.module.css";
import { addressOf, fieldOf, type Item } from "./recordItems";
import { customFields, type Field } from "./recordTypes";
import type { Related } from "./related";

const mostColumns = 5;

/** The name first, then what administrators added, then when it changed. */
function columnsOf({ type, field }: Related): Field[] {
  const own = customFields(type).filter((it) => it.key !== field && it.type !== "long-text" && !it.retired);
  const keys = [type.view.name, ...own.map((it) => it.key), "owner", "updated"].slice(0, mostColumns);
  return keys.flatMap((key) => fieldOf(type, key) ?? []);
}

function SortHead({ field, sort, onSort }: { field: Field; sort: string; onSort: (sort: string) => void }) {
  const up = sort === field.key;
  const down = sort === `-${field.key}`;
  const order = up ? "ascending" : down ? "descending" : "none";
  return (
    <th scope="col" aria-sort={order}>
      {field.sortable ? (
        <button type="button" onClick={() => onSort(up ? `-${field.key}` : field.key)}>
          {field.label}
          {up && <ArrowUpOutlined />}
          {down && <ArrowDownOutlined />}
        </button>
      ) : (
        field.label
      )}
    </th>
  );
}

/** The records of another type that name this one, in place: found, sorted and added to. */
export function RelatedList({ related, id }: { related: Related; id: string }) {
  const texts = useTexts();
  const go = useNavigate();
  const { type, field } = related;
  const [words, setWords] = useState("");
  const [sort, setSort] = useState(type.view.sort);
  const [adding, setAdding] = useState(false);
  const wanted = useDebounced(words.trim(), 200);
  const mine = { field, op: "eq", value: id };
  const filter = wanted ? { and: [mine, { field: type.view.name, op: "contains", value: wanted }] } : mine;
  const columns = columnsOf(related);
  const path = { type: type.key };
  const include = columns.filter((it) => it.type === "reference").map((it) => it.key);
  const records = useInfiniteQuery({
    ...listRecordsInfiniteOptions({ path, query: { filter: JSON.stringify(filter), sort, include, limit: 20 } }),
    initialPageParam: { path },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  if (records.isPending) return <Loading lines={5} />;
  if (records.isError && !records.data) {
    return <ProblemAlert error={records.error} title={texts.record.listFailed} onRetry={() => records.refetch()} />;
  }
  const items = records.data.pages.flatMap((page) => page.items) as Item[];
  const add = (
    <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {texts.record.newOne(type.label)}
    </Button>
  );
  return (
    <>
      {items.length === 0 && !wanted ? (
        <EmptyState
          compact
          title={texts.record.noneRelated(type.label)}
          help={texts.record.noneRelatedHelp(type.label)}
        >
          {add}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <Input
              allowClear
              aria-label={texts.record.findIn(type.label)}
              placeholder={texts.record.findIn(type.label)}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            {add}
          </div>
          <div className={styles.scroll}>
            <table className={styles.table} aria-label={type.label}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <SortHead key={column.key} field={column} sort={sort} onSort={setSort} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={item.id}>
                    {columns.map((column, index) => (
                      <td key={column.key}>
                        {index === 0 ? (
                          <Link
                            to={addressOf(type.key, item.id) as never}
                            onClick={() =>
                              rememberNeighbours(
                                type.key,
                                items.map((it) => it.id),
                              )
                            }
                          >
                            {String(item.values[column.key] ?? texts.common.unknown)}
                          </Link>
                        ) : (
                          <FieldValue
                            field={column}
                            value={item.values[column.key]}
                            included={item.included?.[column.key]}
                            figures
                          />
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {items.length === 0 && <p className={styles.none}>{texts.record.noMatch(wanted)}</p>}
          {records.hasNextPage && (
            <div className={styles.more}>
              <Button loading={records.isFetchingNextPage} onClick={() => records.fetchNextPage()}>
                {texts.common.loadMore}
              </Button>
            </div>
          )}
        </>
      )}
      {adding && (
        <NewRecordDrawer
          type={type}
          preset={{ [field]: id }}
          onClose={() => setAdding(false)}
          onCreated={(record) => {
            setAdding(false);
            go({ to: addressOf(type.key, record.id) as never });
          }}
        />
      )}
    </>
  );
}
