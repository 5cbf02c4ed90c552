import { CaretDownOutlined, CaretUpOutlined } from "@ant-design/icons";
import { useTexts } from "../texts/texts";
import type { Column, Sorting } from "./ListTable";
import styles from "./ListTable.module.css";
import { nextSort, sortDirection, sortPlace } from "./sorting";

const step = 16;
const narrowest = 56;
const widest = 800;

/** The right edge of a heading, to be drawn or moved with the arrow keys. */
function Edge<Row>({ column, onWidth }: { column: Column<Row>; onWidth: (column: string, width: number) => void }) {
  const texts = useTexts();
  const say = (width: number) => onWidth(column.key, Math.round(Math.min(widest, Math.max(narrowest, width))));
  const draw = (start: React.PointerEvent<HTMLElement>) => {
    const edge = start.currentTarget;
    const from = edge.parentElement?.getBoundingClientRect().width ?? column.width;
    edge.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent) => say(from + event.clientX - start.clientX);
    const end = () => {
      edge.removeEventListener("pointermove", move);
      edge.removeEventListener("pointerup", end);
    };
    edge.addEventListener("pointermove", move);
    edge.addEventListener("pointerup", end);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved has a value
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={texts.lists.resize(column.title)}
      aria-valuenow={column.width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      className={styles.edge}
      onPointerDown={draw}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") say(column.width - step);
        else if (event.key === "ArrowRight") say(column.width + step);
        else return;
        event.preventDefault();
      }}
    />
  );
}

function Heading<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const texts = useTexts();
  const { sortKey } = column;
  if (!sortKey || !sorting) return <span>{column.title}</span>;
  const direction = sortDirection(sorting.sort, sortKey);
  const place = sortPlace(sorting.sort, sortKey);
  return (
    <button
      type="button"
      className={styles.sort}
      data-active={direction !== undefined}
      title={[texts.lists.sortBy(column.title), column.sortNote].filter(Boolean).join("\n")}
      onClick={(event) =>
        sorting.onSort(nextSort(sorting.sort, sortKey, { lastFirst: column.lastFirst, more: event.shiftKey }))
      }
    >
      <span>{column.title}</span>
      {direction === "ascending" && <CaretUpOutlined />}
      {direction === "descending" && <CaretDownOutlined />}
      {place !== undefined && <small>{place}</small>}
    </button>
  );
}

export function ListHead<Row>({
  columns,
  sorting,
  onWidth,
  all,
}: {
  columns: readonly Column<Row>[];
  sorting?: Sorting | undefined;
  onWidth?: ((column: string, width: number) => void) | undefined;
  all?: { chosen: boolean; onAll: (chosen: boolean) => void } | undefined;
}) {
  const texts = useTexts();
  return (
    <thead>
      <tr>
        {all && (
          <th className={styles.check} scope="col">
            <label>
              <input
                type="checkbox"
                checked={all.chosen}
                onChange={() => all.onAll(!all.chosen)}
                aria-label={texts.lists.selectAll}
              />
            </label>
          </th>
        )}
        {columns.map((column) => {
          const direction = column.sortKey && sortDirection(sorting?.sort, column.sortKey);
          return (
            <th
              key={column.key}
              scope="col"
              style={{ width: column.width }}
              className={column.right ? styles.right : ""}
              aria-sort={direction || undefined}
            >
              <Heading column={column} sorting={sorting} />
              {onWidth && <Edge column={column} onWidth={onWidth} />}
            </th>
          );
        })}
        <th className={styles.rest} />
      </tr>
    </thead>
  );
}
