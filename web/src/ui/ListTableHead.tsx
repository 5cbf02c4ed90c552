import { CaretDownOutlined, CaretUpOutlined } from "@ant-design/icons";
import { useTexts } from "../texts/texts";
import type { Column, Sorting } from "./ListTable";
import styles from "./ListTable.module.css";
import { nextSort, sortDirection } from "./sorting";

export function ListHead<Row>({
  columns,
  sorting,
  selectable,
}: {
  columns: readonly Column<Row>[];
  sorting?: Sorting | undefined;
  selectable: boolean;
}) {
  const texts = useTexts();
  return (
    <thead>
      <tr>
        {selectable && (
          <th className={styles.check} scope="col">
            <span className="visually-hidden">{texts.keys.select}</span>
          </th>
        )}
        {columns.map((column) => {
          const direction = column.sortKey && sortDirection(sorting?.sort, column.sortKey);
          return (
            <th
              key={column.key}
              scope="col"
              style={{ width: column.width }}
              className={`${column.right ? styles.right : ""} ${styles[column.room ?? "normal"]}`}
              aria-sort={direction || undefined}
            >
              {column.sortKey && sorting ? (
                <button
                  type="button"
                  className={styles.sort}
                  data-active={direction !== undefined}
                  title={texts.parties.sortBy(column.title)}
                  onClick={() => sorting.onSort(nextSort(sorting.sort, column.sortKey ?? ""))}
                >
                  {column.title}
                  {direction === "ascending" && <CaretUpOutlined />}
                  {direction === "descending" && <CaretDownOutlined />}
                </button>
              ) : (
                column.title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
