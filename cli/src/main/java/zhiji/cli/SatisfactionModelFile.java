package zhiji.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiji.science.structural.Construct;
import zhiji.science.structural.Scale;
import zhiji.science.structural.Scales;
import zhiji.science.structural.StructuralModel;

/**
 * A structural model read from JSON: {@code {"constructs": [{"name", "mode": "A"|"B", "indicators": […]}], "paths":
 * [["from", "to"]], "scales": {"indicator": [min, max]}}}. Mode is A and scales are those of the command where not given.
 *
 * @param model as written
 * @param scales of indicators with their own scale
 */
record SatisfactionModelFile(StructuralModel model, Map<String, Scale> scales) {

    static SatisfactionModelFile read(String file) {
        try {
            return new Reading(file).model(JsonReader.read(file, Files.readString(Path.of(file))));
        } catch (NoSuchFileException missing) {
            throw new InputFault(file + ": there is no such file; --model takes a file, acsi or ecsi.");
        } catch (CharacterCodingException malformed) {
            throw new InputFault(file + " is not UTF-8 text.");
        } catch (IOException failure) {
            throw new InputFault(file + " cannot be read: " + failure.getMessage() + ".");
        }
    }

    /** Scales of the model's own on top of a common one. */
    Scales scales(Scale common) {
        return new Scales(common, scales);
    }

    private static final class Reading {

        private final String file;

        Reading(String file) {
            this.file = file;
        }

        SatisfactionModelFile model(Object root) {
            Map<String, Object> fields = object("the model", root, Set.of("constructs", "paths", "scales"));
            List<Construct> constructs = list("\"constructs\"", fields.get("constructs")).stream()
                    .map(this::construct)
                    .toList();
            List<zhiji.science.structural.Path> paths = list("\"paths\"", fields.get("paths")).stream()
                    .map(this::path)
                    .toList();
            Map<String, Scale> scales = new LinkedHashMap<>();
            if (fields.get("scales") instanceof Map<?, ?> given) {
                given.forEach((name, ends) -> scales.put(String.valueOf(name), scale(ends)));
            }
            StructuralModel model = new StructuralModel(constructs, paths);
            scales.keySet().forEach(name -> {
                if (!model.indicators().contains(name)) {
                    throw fault("\"scales\" names " + name + ", which is not an indicator");
                }
            });
            return new SatisfactionModelFile(model, scales);
        }

        private Construct construct(Object value) {
            Map<String, Object> fields = object("a construct", value, Set.of("name", "mode", "indicators"));
            String name = text("the name of a construct", fields.get("name"));
            Construct.Mode mode = fields.containsKey("mode") ? mode(name, fields.get("mode")) : Construct.Mode.A;
            List<String> indicators = list("\"indicators\" of " + name, fields.get("indicators")).stream()
                    .map(indicator -> text("an indicator of " + name, indicator))
                    .toList();
            return new Construct(name, mode, indicators);
        }

        private Construct.Mode mode(String name, @Nullable Object value) {
            return switch (text("the mode of " + name, value)) {
                case "A" -> Construct.Mode.A;
                case "B" -> Construct.Mode.B;
                case String other -> throw fault("the mode of " + name + " is \"" + other + "\"; it is A or B");
            };
        }

        private zhiji.science.structural.Path path(Object value) {
            List<Object> ends = list("a path", value);
            if (ends.size() != 2) {
                throw fault("a path has " + ends.size() + " ends; it is [\"from\", \"to\"]");
            }
            return new zhiji.science.structural.Path(
                    text("the start of a path", ends.get(0)), text("the end of a path", ends.get(1)));
        }

        private Scale scale(@Nullable Object value) {
            List<Object> ends = list("a scale", value);
            if (ends.size() == 2 && ends.get(0) instanceof Double min && ends.get(1) instanceof Double max) {
                return new Scale(min, max);
            }
            throw fault("a scale is two numbers, [min, max]");
        }

        private Map<String, Object> object(String what, Object value, Set<String> known) {
            if (!(value instanceof Map<?, ?> map)) {
                throw fault(what + " is not an object in braces");
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((key, part) -> {
                if (!known.contains(String.valueOf(key))) {
                    throw fault(what + " has a field \"" + key + "\" that is not known");
                }
                fields.put(String.valueOf(key), part);
            });
            return fields;
        }

        private List<Object> list(String what, @Nullable Object value) {
            if (value instanceof List<?> list) {
                return List.copyOf(list);
            }
            throw fault(what + " is not a list in brackets");
        }

        private String text(String what, @Nullable Object value) {
            if (value instanceof String text) {
                return text;
            }
            throw fault(what + " is not a text in quotes");
        }

        private InputFault fault(String problem) {
            return new InputFault(file + ": " + problem + ".");
        }
    }
}
