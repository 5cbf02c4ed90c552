import { SankeyChart } from "echarts/charts";
import { AriaComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { EquityMove } from "../../client/types.gen";
import { useLanguage } from "../../texts/texts";
import { exactNumber } from "../../ui/formats";
import { usePreferences } from "../../ui/preferences";
import { useMedia } from "../../ui/useMedia";
import styles from "./Equity.module.css";

use([SankeyChart, TooltipComponent, AriaComponent, SVGRenderer]);

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name);
const total = (moves: readonly EquityMove[]) => moves.reduce((sum, it) => sum + it.customers, 0);

/** Streams of customers from the groups on the left to those on the right, as broad as they are many. */
export function SankeyPicture({
  moves,
  groups,
  name,
  label,
  onOpen,
}: {
  moves: readonly EquityMove[];
  groups: readonly (string | undefined)[];
  name: (group: string | undefined) => string;
  label: string;
  onOpen: (move: EquityMove) => void;
}) {
  const language = useLanguage();
  const { appearance } = usePreferences();
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const holder = useRef<HTMLDivElement>(null);
  const opened = useRef(onOpen);
  opened.current = onOpen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read again when light or dark is chosen
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const chart = init(element, undefined, { renderer: "svg" });
    const node = (side: "from" | "to") =>
      groups.flatMap((group) => {
        const own = moves.filter((it) => it[side] === group);
        return own.length === 0
          ? []
          : [
              {
                name: `${side} ${group ?? ""}`,
                depth: side === "from" ? 0 : 1,
                label: {
                  position: side === "from" ? ("right" as const) : ("left" as const),
                  formatter: `${name(group)} ${exactNumber(total(own), language)}`,
                },
              },
            ];
      });
    chart.setOption({
      aria: { enabled: true, label: { description: label } },
      textStyle: { fontFamily: colour("--font") },
      tooltip: { trigger: "item" },
      series: [
        {
          type: "sankey",
          animation: !still,
          animationDuration: 120,
          left: 0,
          right: 0,
          top: 8,
          bottom: 8,
          nodeWidth: 10,
          nodeGap: 14,
          layoutIterations: 0,
          draggable: false,
          emphasis: { focus: "adjacency" },
          label: { color: colour("--text"), fontSize: 13 },
          itemStyle: { color: colour("--series-1") },
          lineStyle: { color: colour("--series-1"), opacity: 0.22, curveness: 0.5 },
          data: [...node("from"), ...node("to")],
          links: moves.map((it) => ({
            source: `from ${it.from ?? ""}`,
            target: `to ${it.to ?? ""}`,
            value: it.customers,
            tooltip: { formatter: `${name(it.from)} → ${name(it.to)} ${exactNumber(it.customers, language)}` },
          })),
        },
      ],
    });
    chart.on("click", { dataType: "edge" }, ({ dataIndex }) => {
      const move = moves[dataIndex ?? -1];
      if (move) opened.current(move);
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [moves, groups, label, language, appearance, systemDark, still]);
  return <div ref={holder} className={styles.sankey} role="img" aria-label={label} />;
}
