package zhiji.science.structural;

import java.util.List;

/** A study as positions in arrays: blocks of indicators side by side, constructs by number. */
final class Layout {

    final StructuralModel model;
    /** Block j holds indicators start[j] (inclusive) to start[j + 1] (exclusive). */
    final int[] start;

    final int constructs;
    final int indicators;
    final Scale[] scales;
    final int[][] drivers;
    final int[][] outcomes;
    /** Constructs so ordered that every driver comes before its outcomes. */
    final int[] causalOrder;

    Layout(Study study) {
        model = study.model();
        constructs = model.constructs().size();
        start = new int[constructs + 1];
        drivers = new int[constructs][];
        outcomes = new int[constructs][];
        for (int j = 0; j < constructs; j++) {
            Construct construct = model.constructs().get(j);
            start[j + 1] = start[j] + construct.indicators().size();
            drivers[j] = positions(model.driversOf(construct.name()));
            outcomes[j] = positions(model.paths().stream()
                    .filter(path -> path.from().equals(construct.name()))
                    .map(Path::to)
                    .toList());
        }
        indicators = start[constructs];
        scales = model.indicators().stream().map(study.scales()::of).toArray(Scale[]::new);
        causalOrder = order();
    }

    private int[] positions(List<String> names) {
        return names.stream().mapToInt(model::position).toArray();
    }

    private int[] order() {
        int[] order = new int[constructs];
        boolean[] placed = new boolean[constructs];
        int count = 0;
        while (count < constructs) {
            for (int j = 0; j < constructs; j++) {
                if (!placed[j] && allPlaced(drivers[j], placed)) {
                    placed[j] = true;
                    order[count++] = j;
                }
            }
        }
        return order;
    }

    private static boolean allPlaced(int[] wanted, boolean[] placed) {
        for (int j : wanted) {
            if (!placed[j]) {
                return false;
            }
        }
        return true;
    }

    String name(int j) {
        return model.constructs().get(j).name();
    }

    int size(int j) {
        return start[j + 1] - start[j];
    }

    /** Whether the block is weighted by regression; a single indicator needs no weighting. */
    boolean isFormative(int j) {
        return size(j) > 1 && model.constructs().get(j).mode() == Construct.Mode.B;
    }

    boolean isReflective(int j) {
        return size(j) > 1 && model.constructs().get(j).mode() == Construct.Mode.A;
    }
}
