package zhiji.archive;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The provinces and cities (行政区划) of China, by code and as they begin an address. */
final class Divisions {

    private static final List<Division> ALL = read();
    private static final Map<String, Division> BY_CODE = byCode();
    private static final NavigableMap<String, Division> PROVINCES = byName(false);
    private static final NavigableMap<String, Division> CITIES = byName(true);

    private Divisions() {}

    /** A province, or a city that belongs to one. */
    record Division(String code, String name, @Nullable String parent) {}

    static List<Division> all() {
        return ALL;
    }

    /** The address with province and city filled in, from its code or from the beginning of its text. */
    static PartyContent.Address completed(PartyContent.Address address) {
        var city = city(address).orElse(null);
        var province = city == null ? province(address) : Optional.ofNullable(parent(city));
        return new PartyContent.Address(
                address.text(),
                address.divisionCode() == null && city != null ? city.code() : address.divisionCode(),
                address.province() == null ? province.map(Division::name).orElse(null) : address.province(),
                address.city() == null && city != null ? city.name() : address.city(),
                address.district(),
                address.primary());
    }

    private static Optional<Division> city(PartyContent.Address address) {
        var code = address.divisionCode();
        if (code != null && code.length() >= 4) {
            return Optional.ofNullable(BY_CODE.get(code.substring(0, 4)));
        }
        return address.city() == null ? standsIn(address.text()) : Optional.ofNullable(CITIES.get(address.city()));
    }

    private static Optional<Division> province(PartyContent.Address address) {
        return beginning(PROVINCES, address.text());
    }

    /** The city the text begins with, or its province and the city. */
    private static Optional<Division> standsIn(String text) {
        return beginning(CITIES, text)
                .or(() -> beginning(PROVINCES, text)
                        .flatMap(province -> beginning(
                                        CITIES, text.substring(province.name().length()))
                                .filter(city -> province.code().equals(city.parent()))));
    }

    /** No name begins with another, so that the last one not after the text is the only one it can begin with. */
    private static Optional<Division> beginning(NavigableMap<String, Division> divisions, String text) {
        return Optional.ofNullable(divisions.floorEntry(text))
                .map(Map.Entry::getValue)
                .filter(division -> text.startsWith(division.name()));
    }

    private static @Nullable Division parent(Division division) {
        return division.parent() == null ? null : BY_CODE.get(division.parent());
    }

    private static Map<String, Division> byCode() {
        return ALL.stream().collect(toUnmodifiableMap(Division::code, division -> division));
    }

    private static NavigableMap<String, Division> byName(boolean cities) {
        return ALL.stream()
                .filter(division -> cities == (division.parent() != null))
                .collect(toMap(Division::name, division -> division, (one, other) -> one, TreeMap::new));
    }

    private static List<Division> read() {
        try (var resource = Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.csv"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Division(cells[0], cells[1], cells[2].isEmpty() ? null : cells[2]))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
