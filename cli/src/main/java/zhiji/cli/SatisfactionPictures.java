package zhiji.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiji.science.structural.Bootstrap;
import zhiji.science.structural.Construct;
import zhiji.science.structural.Estimate;
import zhiji.science.structural.Interval;
import zhiji.science.structural.Quantity.Kind;
import zhiji.science.structural.SatisfactionIndex;

/** Index, drivers and priorities drawn as SVG: bars with their intervals, and the importance–performance map. */
final class SatisfactionPictures {

    private static final int WIDTH = 720;
    private static final int LEFT = 240;
    private static final int RIGHT = 680;
    private static final int STEP = 34;
    private static final int TOP = 64;

    private final StringBuilder svg = new StringBuilder();

    private SatisfactionPictures(String title, int height) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" "
                        + "font-size=\"14\" fill=\"#1f2937\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH,
                height));
        text(24, 34, "start", title, "font-size=\"18\" font-weight=\"bold\"");
    }

    /** One measured thing. */
    private record Bar(String name, Interval value) {}

    /** File names and contents. */
    static Map<String, String> of(Estimate estimate, @Nullable Bootstrap bootstrap, String target, boolean indexed) {
        Map<String, String> pictures = new LinkedHashMap<>();
        List<Bar> paths = new ArrayList<>();
        estimate.study()
                .model()
                .paths()
                .forEach(path -> paths.add(new Bar(
                        path.from() + " → " + path.to(),
                        SatisfactionReport.interval(
                                bootstrap, Kind.PATH, path.toString(), estimate.path(path.from(), path.to())))));
        pictures.put("drivers.svg", bars("What drives what (path coefficients)", paths, 1));
        if (indexed) {
            List<Bar> index = new ArrayList<>();
            for (Construct construct : estimate.study().model().constructs()) {
                double points = SatisfactionIndex.of(estimate, construct.name());
                index.add(new Bar(
                        construct.name(),
                        SatisfactionReport.interval(bootstrap, Kind.INDEX, construct.name(), points)));
            }
            pictures.put("index.svg", bars("Index, 0 to 100 points", index, 100));
            pictures.put("priorities.svg", map(estimate, bootstrap, target));
        }
        return pictures;
    }

    private static String bars(String title, List<Bar> bars, double full) {
        int height = TOP + bars.size() * STEP + 40;
        SatisfactionPictures picture = new SatisfactionPictures(title, height);
        double least = bars.stream()
                .mapToDouble(bar ->
                        Math.min(bar.value().estimate(), orZero(bar.value().lower())))
                .min()
                .orElse(0);
        double start = Math.min(0, Math.floor(least / full * 5) * full / 5);
        double unit = (RIGHT - LEFT) / (full - start);
        for (int tick = (int) Math.round(start / full * 10); tick <= 10; tick += 2) {
            double x = LEFT + (tick * full / 10 - start) * unit;
            picture.line(x, TOP - 12, x, height - 36, tick == 0 ? "#6b7280" : "#e5e7eb", 1);
            picture.text(x, height - 16, "middle", number(tick * full / 10), "fill=\"#6b7280\"");
        }
        double zero = LEFT - start * unit;
        for (int i = 0; i < bars.size(); i++) {
            picture.bar(bars.get(i), TOP + i * STEP, zero, unit);
        }
        return picture.finish();
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private void bar(Bar bar, double top, double zero, double unit) {
        Interval value = bar.value();
        double end = zero + value.estimate() * unit;
        text(LEFT - 12, top + 16, "end", bar.name(), "");
        String colour = value.lower() > 0 || Double.isNaN(value.lower()) ? "#2563eb" : "#9ca3af";
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"20\" rx=\"2\" fill=\"%s\"/>%n",
                Math.min(zero, end),
                top,
                Math.abs(end - zero),
                colour));
        double mark = Math.max(end, zero);
        if (!Double.isNaN(value.lower())) {
            line(zero + value.lower() * unit, top + 10, zero + value.upper() * unit, top + 10, "#111827", 2);
            line(zero + value.lower() * unit, top + 4, zero + value.lower() * unit, top + 16, "#111827", 2);
            line(zero + value.upper() * unit, top + 4, zero + value.upper() * unit, top + 16, "#111827", 2);
            mark = Math.max(mark, zero + value.upper() * unit);
        }
        text(mark + 8, top + 16, "start", number(value.estimate()), "font-weight=\"bold\"");
    }

    /** Performance across, importance upwards: what lies high and to the left is improved first. */
    private static String map(Estimate estimate, @Nullable Bootstrap bootstrap, String target) {
        SatisfactionPictures picture = new SatisfactionPictures("What to improve first for " + target, 460);
        Map<String, Double> importance = SatisfactionIndex.importance(estimate, target);
        List<Point> points = new ArrayList<>();
        importance.forEach((name, weight) -> points.add(new Point(
                name,
                SatisfactionIndex.of(estimate, name),
                SatisfactionReport.interval(bootstrap, Kind.IMPORTANCE, name + "->" + target, weight))));
        picture.plot(points);
        return picture.finish();
    }

    /** A driver on the map. */
    private record Point(String name, double performance, Interval importance) {

        double highest() {
            return Double.isNaN(importance.upper()) ? importance.estimate() : importance.upper();
        }

        double lowest() {
            return Double.isNaN(importance.lower()) ? importance.estimate() : importance.lower();
        }
    }

    private void plot(List<Point> points) {
        Axis across = Axis.around(points.stream().map(Point::performance).toList(), 90, 660);
        List<Double> heights =
                new ArrayList<>(points.stream().map(Point::highest).toList());
        points.forEach(point -> heights.add(Math.min(0, point.lowest())));
        heights.add(0.0);
        Axis upwards = Axis.around(heights, 400, 70);
        double middle =
                across.place(mean(points.stream().map(Point::performance).toList()));
        double level = upwards.place(
                mean(points.stream().map(point -> point.importance().estimate()).toList()));
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"90\" y=\"70\" width=\"%.1f\" height=\"%.1f\" fill=\"#fef3c7\"/>%n",
                middle - 90,
                level - 70));
        text(98, 88, "start", "improve first", "fill=\"#b45309\"");
        text(652, 88, "end", "keep it up", "fill=\"#6b7280\"");
        line(middle, 70, middle, 400, "#d1d5db", 1);
        line(90, level, 660, level, "#d1d5db", 1);
        line(90, 400, 660, 400, "#6b7280", 1);
        line(90, 70, 90, 400, "#6b7280", 1);
        text(375, 440, "middle", "performance: index of the driver, points", "");
        svg.append("<text transform=\"translate(32 235) rotate(-90)\" text-anchor=\"middle\">"
                + "importance: points gained per point</text>\n");
        across.ticks().forEach(tick -> text(across.place(tick), 418, "middle", number(tick), "fill=\"#6b7280\""));
        upwards.ticks().forEach(tick -> text(84, upwards.place(tick) + 5, "end", number(tick), "fill=\"#6b7280\""));
        points.stream()
                .sorted(Comparator.comparingDouble(Point::performance))
                .forEach(point -> point(point, across.place(point.performance()), upwards));
    }

    private void point(Point point, double x, Axis upwards) {
        double y = upwards.place(point.importance().estimate());
        line(x, upwards.place(point.lowest()), x, upwards.place(point.highest()), "#93c5fd", 2);
        svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"6\" fill=\"#2563eb\"/>%n", x, y));
        boolean nearEdge = x > 560;
        text(nearEdge ? x - 10 : x + 10, y + 5, nearEdge ? "end" : "start", point.name(), "font-weight=\"bold\"");
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** A range of values on a range of pixels. */
    private record Axis(double from, double to, double step, double start, double end) {

        static Axis around(List<Double> values, double start, double end) {
            double least =
                    values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            double rough = Math.max(most - least, 1e-6) / 4;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = power * (rough / power < 2 ? 2 : rough / power < 5 ? 5 : 10);
            double from = Math.floor(least / step) * step;
            double to = Math.ceil(most / step) * step;
            return new Axis(from, to > from ? to : from + step, step, start, end);
        }

        double place(double value) {
            return start + (value - from) / (to - from) * (end - start);
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            for (int tick = 0; from + tick * step <= to + step / 2; tick++) {
                ticks.add(from + tick * step);
            }
            return ticks;
        }
    }

    private void line(double x1, double y1, double x2, double y2, String colour, int width) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour,
                width));
    }

    private void text(double x, double y, String anchor, String content, String style) {
        String escaped = content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>%n",
                x,
                y,
                anchor,
                style,
                escaped));
    }

    private static String number(double value) {
        return Math.abs(value) >= 10 || value == 0
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private String finish() {
        return svg.append("</svg>\n").toString();
    }
}
