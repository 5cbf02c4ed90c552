import { Segmented } from "antd";
import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useMemo, useRef, useState } from "react";
import { useLanguage, useTexts } from "../../texts/texts";
import { exactMoney, exactNumber } from "../../ui/formats";
import { usePreferences } from "../../ui/preferences";
import { useMedia } from "../../ui/useMedia";
import { monthSeries, oneCurrency, type PurchaseMonth } from "./monthSeries";
import styles from "./Worth.module.css";

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name);

function Chart({ months, label }: { months: readonly PurchaseMonth[]; label: string }) {
  const language = useLanguage();
  const { appearance } = usePreferences();
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const holder = useRef<HTMLDivElement>(null);
  const points = useMemo(() => monthSeries(months), [months]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read again when light or dark is chosen
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const chart = init(element, undefined, { renderer: "svg" });
    const currency = oneCurrency(months) ?? "";
    chart.setOption({
      animation: !still,
      animationDuration: 120,
      aria: { enabled: true, label: { description: label } },
      textStyle: { fontFamily: colour("--font") },
      grid: { left: 0, right: 0, top: 8, bottom: 22, outerBoundsMode: "none" },
      tooltip: {
        trigger: "axis",
        confine: true,
        backgroundColor: colour("--raised"),
        borderColor: colour("--line"),
        textStyle: { color: colour("--text"), fontSize: 12 },
        valueFormatter: (value: unknown) => exactMoney({ amount: String(value), currency }, language),
      },
      xAxis: {
        type: "category",
        data: points.map((it) => it.month),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour("--line") } },
        axisLabel: {
          color: colour("--secondary"),
          fontSize: 11,
          interval: (index: number) => index === 0 || index === points.length - 1,
          alignMinLabel: "left",
          alignMaxLabel: "right",
        },
      },
      yAxis: { type: "value", min: (range: { min: number }) => Math.min(0, range.min), show: false },
      series: [
        {
          type: "bar",
          data: points.map((it) => it.amount),
          barMaxWidth: 22,
          itemStyle: { color: colour("--series-1"), borderRadius: [2, 2, 0, 0] },
        },
      ],
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [points, months, label, language, appearance, systemDark, still]);
  return <div ref={holder} className={styles.chart} role="img" aria-label={label} />;
}

function Table({ months, label }: { months: readonly PurchaseMonth[]; label: string }) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className={styles.table} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{texts.purchases.month}</th>
            <th scope="col" className={styles.right}>
              {texts.purchases.count}
            </th>
            <th scope="col" className={styles.right}>
              {texts.purchases.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((it) => (
            <tr key={`${it.month} ${it.amount.currency}`}>
              <td>{it.month}</td>
              <td className={styles.right}>{exactNumber(it.count, language)}</td>
              <td className={styles.right}>{exactMoney(it.amount, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Purchases month by month, as bars or as a table; several currencies only as a table. */
export function MonthsChart({ months }: { months: readonly PurchaseMonth[] }) {
  const texts = useTexts();
  const language = useLanguage();
  const [view, setView] = useState<"chart" | "table">("chart");
  const drawable = oneCurrency(months) !== undefined;
  const best = months.reduce((most, it) => (Number(it.amount.amount) > Number(most.amount.amount) ? it : most));
  const label = texts.purchases.monthsSummary(
    exactNumber(months.length, language),
    `${best.month} ${exactMoney(best.amount, language)}`,
  );
  return (
    <>
      {view === "chart" && drawable ? (
        <Chart months={months} label={label} />
      ) : (
        <Table months={months} label={texts.purchases.months} />
      )}
      {drawable && (
        <Segmented
          size="small"
          style={{ marginTop: 8 }}
          value={view}
          onChange={setView}
          options={[
            { value: "chart", label: texts.common.chart },
            { value: "table", label: texts.common.table },
          ]}
        />
      )}
    </>
  );
}
