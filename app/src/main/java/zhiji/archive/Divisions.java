package zhiji.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provinces and cities (行政区划) of China, by code and as they begin an address. */
final class Divisions {

    private static final List<Division> ALL = read();
    private static final Map<String, Division> BY_CODE = byCode();

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
        return ALL.stream()
                .filter(division -> division.parent() != null)
                .filter(city -> address.city() == null
                        ? standsIn(address.text(), city)
                        : city.name().equals(address.city()))
                .findFirst();
    }

    private static Optional<Division> province(PartyContent.Address address) {
        return ALL.stream()
                .filter(division -> division.parent() == null && address.text().startsWith(division.name()))
                .findFirst();
    }

    /** Whether the text begins with the city, or with its province and the city. */
    private static boolean standsIn(String text, Division city) {
        if (text.startsWith(city.name())) {
            return true;
        }
        var province = Objects.requireNonNull(parent(city)).name();
        return text.startsWith(province) && text.startsWith(city.name(), province.length());
    }

    private static @Nullable Division parent(Division division) {
        return division.parent() == null ? null : BY_CODE.get(division.parent());
    }

    private static Map<String, Division> byCode() {
        var byCode = new LinkedHashMap<String, Division>();
        ALL.forEach(division -> byCode.put(division.code(), division));
        return byCode;
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
