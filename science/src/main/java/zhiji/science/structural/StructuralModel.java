package zhiji.science.structural;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which constructs there are, how they are asked and what drives what (结构模型). Valid by construction: names unique,
 * every construct on a path, no cycle, so that partial least squares identifies every weight and coefficient. Each fault
 * is a {@link Refusal} with its own sentence.
 *
 * @param constructs in the order in which results list them
 * @param paths each pair once
 */
public record StructuralModel(List<Construct> constructs, List<Path> paths) {

    /** Checks names, paths and order of causes. */
    public StructuralModel {
        constructs = List.copyOf(constructs);
        paths = List.copyOf(paths);
        checkNames(constructs);
        checkPaths(constructs, paths);
        checkAcyclic(constructs, paths);
    }

    /** All indicators, block by block. */
    public List<String> indicators() {
        return constructs.stream().flatMap(block -> block.indicators().stream()).toList();
    }

    /** Names of the constructs that drive this one, in the order of the paths. */
    public List<String> driversOf(String construct) {
        return paths.stream()
                .filter(path -> path.to().equals(construct))
                .map(Path::from)
                .toList();
    }

    /** Position of a construct in {@link #constructs()}. */
    int position(String construct) {
        for (int j = 0; j < constructs.size(); j++) {
            if (constructs.get(j).name().equals(construct)) {
                return j;
            }
        }
        throw new Refusal("The model has no construct named " + construct + ".");
    }

    private static void checkNames(List<Construct> constructs) {
        Set<String> names = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        for (Construct construct : constructs) {
            if (!names.add(construct.name())) {
                throw new Refusal("Two constructs are named " + construct.name() + ".");
            }
            for (String indicator : construct.indicators()) {
                String owner = owners.put(indicator, construct.name());
                if (owner != null) {
                    throw new Refusal("Indicator " + indicator + " belongs to both " + owner + " and "
                            + construct.name() + "; it may belong to one construct only.");
                }
            }
        }
    }

    private static void checkPaths(List<Construct> constructs, List<Path> paths) {
        Set<String> names = new HashSet<>();
        constructs.forEach(construct -> names.add(construct.name()));
        Set<Path> seen = new HashSet<>();
        Set<String> linked = new HashSet<>();
        for (Path path : paths) {
            for (String end : List.of(path.from(), path.to())) {
                if (!names.contains(end)) {
                    throw new Refusal("Path " + path + " names " + end + ", which is not a construct of the model.");
                }
                linked.add(end);
            }
            if (!seen.add(path)) {
                throw new Refusal("Path " + path + " is given twice.");
            }
        }
        for (Construct construct : constructs) {
            if (!linked.contains(construct.name())) {
                throw new Refusal("Construct " + construct.name()
                        + " is on no path, so nothing identifies its weights; link it or leave it out.");
            }
        }
        if (paths.isEmpty()) {
            throw new Refusal("The model has no paths; it needs at least two constructs and one path.");
        }
    }

    private static void checkAcyclic(List<Construct> constructs, List<Path> paths) {
        Map<String, List<String>> outcomes = new HashMap<>();
        paths.forEach(path ->
                outcomes.computeIfAbsent(path.from(), name -> new ArrayList<>()).add(path.to()));
        Set<String> finished = new HashSet<>();
        for (Construct construct : constructs) {
            follow(construct.name(), outcomes, new LinkedHashSet<>(), finished);
        }
    }

    private static void follow(
            String name, Map<String, List<String>> outcomes, LinkedHashSet<String> trail, Set<String> finished) {
        if (!trail.add(name)) {
            List<String> walked = new ArrayList<>(trail);
            String cycle = String.join(" -> ", walked.subList(walked.indexOf(name), walked.size()));
            throw new Refusal("The paths run in a circle: " + cycle + " -> " + name + "; take one of them out.");
        }
        if (!finished.contains(name)) {
            outcomes.getOrDefault(name, List.of()).forEach(next -> follow(next, outcomes, trail, finished));
            finished.add(name);
        }
        trail.remove(name);
    }
}
