import { LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Survival } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { percent } from "../../ui/formats";
import { usePreferences } from "../../ui/preferences";
import { useMedia } from "../../ui/useMedia";
import styles from "./Equity.module.css";

use([LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name);

/** The curve as steps down, within its band. */
export function SurvivalPicture({ steps, label }: { steps: readonly Survival[]; label: string }) {
  const texts = useTexts().equity.survival;
  const { appearance } = usePreferences();
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const holder = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read again when light or dark is chosen
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const chart = init(element, undefined, { renderer: "svg" });
    const begin = { months: 0, share: 1, low: 1, high: 1 };
    const points = [begin, ...steps.filter((step) => step.months > 0)];
    const common = { type: "line" as const, step: "end" as const, showSymbol: false, silent: true };
    const blue = colour("--series-1");
    chart.setOption({
      animation: !still,
      animationDuration: 120,
      aria: { enabled: true, label: { description: label } },
      textStyle: { fontFamily: colour("--font") },
      grid: { left: 0, right: 8, top: 8, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      tooltip: {
        trigger: "axis",
        formatter: (shown: unknown) => {
          const [first] = shown as { dataIndex: number }[];
          const point = points[first?.dataIndex ?? 0] ?? begin;
          return `${texts.monthsOf(point.months)}: ${percent(point.share)} (${percent(point.low)} – ${percent(point.high)})`;
        },
      },
      xAxis: {
        type: "value",
        axisLine: { lineStyle: { color: colour("--line") } },
        splitLine: { show: false },
        axisLabel: { color: colour("--secondary"), formatter: (months: number) => texts.monthsOf(months) },
      },
      yAxis: {
        type: "value",
        min: 0,
        max: 1,
        splitLine: { lineStyle: { color: colour("--line") } },
        axisLabel: { color: colour("--secondary"), formatter: (share: number) => percent(share) },
      },
      series: [
        {
          ...common,
          name: "low",
          stack: "band",
          lineStyle: { opacity: 0 },
          data: points.map((it) => [it.months, it.low]),
        },
        {
          ...common,
          name: "band",
          stack: "band",
          lineStyle: { opacity: 0 },
          areaStyle: { color: blue, opacity: 0.16 },
          data: points.map((it) => [it.months, it.high - it.low]),
        },
        {
          ...common,
          name: "share",
          lineStyle: { color: blue, width: 2 },
          itemStyle: { color: blue },
          data: points.map((it) => [it.months, it.share]),
        },
      ],
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [steps, label, texts, appearance, systemDark, still]);
  return <div ref={holder} className={styles.curve} role="img" aria-label={label} />;
}
