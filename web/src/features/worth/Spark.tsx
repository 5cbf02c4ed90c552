import styles from "./Worth.module.css";

const width = 264;
const height = 44;

/** A line of a few figures in the height of two lines of text; the zero line is the bottom. */
export function Spark({ values, label }: { values: readonly number[]; label: string }) {
  const most = Math.max(...values, 1);
  const step = width / Math.max(1, values.length - 1);
  const points = values.map(
    (value, at) => `${(at * step).toFixed(1)},${(height - 2 - (Math.max(0, value) / most) * (height - 6)).toFixed(1)}`,
  );
  const last = points.at(-1)?.split(",") ?? ["0", "0"];
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <line x1="0" x2={width} y1={height - 1} y2={height - 1} className={styles.zero} />
      <polyline points={points.join(" ")} />
      <circle cx={last[0]} cy={last[1]} r="2.5" />
    </svg>
  );
}
