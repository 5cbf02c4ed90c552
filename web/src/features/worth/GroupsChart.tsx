import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { usePreferences } from "../../ui/preferences";
import { useMedia } from "../../ui/useMedia";
import styles from "./Worth.module.css";

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

type Row = { key: string; name: string; customers: number };

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name);

/** One bar for each kind of customer, as long as they are many. */
export function GroupsChart({ rows, onOpen }: { rows: readonly Row[]; onOpen: (key: string) => void }) {
  const texts = useTexts().worth;
  const language = useLanguage();
  const { appearance } = usePreferences();
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const holder = useRef<HTMLDivElement>(null);
  const opened = useRef(onOpen);
  opened.current = onOpen;
  const label = rows.map((row) => `${row.name} ${exactNumber(row.customers, language)}`).join("; ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read again when light or dark is chosen
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const chart = init(element, undefined, { renderer: "svg" });
    chart.setOption({
      animation: !still,
      animationDuration: 120,
      aria: { enabled: true, label: { description: label } },
      textStyle: { fontFamily: colour("--font") },
      grid: { left: 0, right: 56, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: { type: "value", show: false, min: 0 },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map((row) => row.name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour("--line") } },
        axisLabel: { color: colour("--text"), fontSize: 13 },
      },
      series: [
        {
          type: "bar",
          name: texts.customers,
          data: rows.map((row) => row.customers),
          barMaxWidth: 22,
          itemStyle: { color: colour("--series-1"), borderRadius: [0, 2, 2, 0] },
          label: {
            show: true,
            position: "right",
            color: colour("--text"),
            formatter: ({ value }: { value: unknown }) => exactNumber(Number(value), language),
          },
        },
      ],
    });
    chart.on("click", ({ dataIndex }) => {
      const row = rows[dataIndex ?? -1];
      if (row) opened.current(row.key);
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [rows.length, label, language, appearance, systemDark, still]);
  return <div ref={holder} className={styles.chart} role="img" aria-label={label} />;
}
