package zhiji.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A line plot as SVG text: enough for the pictures of the documentation, legible on light and dark pages. */
final class SvgPlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final int LEGEND = 170;
    /** Okabe and Ito's palette, told apart by colour-blind readers too. */
    private static final List<String> COLOURS = List.of("#000000", "#0072b2", "#d55e00", "#009e73", "#cc79a7");

    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final List<Series> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private record Series(String name, List<Double> x, List<Double> y) {}

    private record Mark(double x, String text) {}

    SvgPlot(String title, String xLabel, String yLabel) {
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
    }

    SvgPlot line(String name, double[] x, double[] y) {
        lines.add(new Series(
                name,
                Arrays.stream(x).boxed().toList(),
                Arrays.stream(y).boxed().toList()));
        return this;
    }

    /** A vertical line with a text. */
    SvgPlot mark(double x, String text) {
        marks.add(new Mark(x, text));
        return this;
    }

    String svg() {
        double right = largest(true);
        double top = largest(false);
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        text(svg, WIDTH / 2.0, 26, "middle", "font-size=\"16\"", title);
        text(svg, WIDTH / 2.0, HEIGHT - 14, "middle", "", xLabel);
        text(svg, 0, 0, "middle", "transform=\"translate(18," + HEIGHT / 2 + ") rotate(-90)\"", yLabel);
        axes(svg, right, top);
        for (Mark mark : marks) {
            double x = x(mark.x(), right);
            segment(svg, x, TOP, x, HEIGHT - BOTTOM, "stroke=\"#888888\" stroke-dasharray=\"4 4\"");
            text(svg, x + 5, HEIGHT - BOTTOM - 8, "start", "fill=\"#666666\"", mark.text());
        }
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, i, right, top);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg, double right, double top) {
        for (int i = 0; i <= 5; i++) {
            double x = x(right * i / 5, right);
            double y = y(top * i / 5, top);
            segment(svg, LEFT, y, WIDTH - RIGHT, y, "stroke=\"#dddddd\"");
            text(svg, x, HEIGHT - BOTTOM + 20, "middle", "", number(right * i / 5));
            text(svg, LEFT - 8, y + 4, "end", "", number(top * i / 5));
        }
        segment(svg, LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "stroke=\"#000000\"");
    }

    private void draw(StringBuilder svg, int index, double right, double top) {
        Series line = lines.get(index);
        String colour = COLOURS.get(index % COLOURS.size());
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                .append(colour)
                .append("\" points=\"");
        for (int i = 0; i < line.x().size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    x(line.x().get(i), right),
                    y(line.y().get(i), top)));
        }
        svg.append("\"/>\n");
        double y = TOP + 12 + 18 * index;
        double start = falls() ? WIDTH - RIGHT - LEGEND : LEFT + 14;
        segment(svg, start, y - 4, start + 26, y - 4, "stroke-width=\"2\" stroke=\"" + colour + "\"");
        text(svg, start + 32, y, "start", "", line.name());
    }

    /** Where the first line falls, the legend belongs to the right. */
    private boolean falls() {
        List<Double> first = lines.get(0).y();
        return first.get(0) > first.get(first.size() - 1);
    }

    /** The end of an axis: the largest value rounded up to one, two or five times a power of ten. */
    private double largest(boolean ofX) {
        double largest = lines.stream()
                .flatMap(line -> (ofX ? line.x() : line.y()).stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double unit = Math.pow(10, Math.floor(Math.log10(largest))) / 2;
        return Math.ceil(largest / unit - 1e-9) * unit;
    }

    private static double x(double value, double right) {
        return LEFT + value / right * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - value / top * (HEIGHT - BOTTOM - TOP);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2g", value);
    }

    private static void segment(StringBuilder svg, double x1, double y1, double x2, double y2, String style) {
        svg.append(String.format(
                Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>%n", x1, y1, x2, y2, style));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String style, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>%n",
                x,
                y,
                anchor,
                style,
                escaped));
    }
}
