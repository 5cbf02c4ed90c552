package zhiji.collaboration;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import zhiji.access.User;
import zhiji.platform.UserId;

/**
 * Finds who is spoken to in a text (提及): after an at sign the name that colleagues see, unless two have it, or the name to
 * sign in with. The longest name counts, so that 王小明 is not taken for 王小.
 */
final class Mentions {

    private final Map<String, UserId> names = new HashMap<>();

    private Mentions(Collection<User> users) {
        var shared = new HashSet<String>();
        for (var user : users) {
            var name = key(user.displayName());
            if (names.put(name, user.id()) != null) {
                shared.add(name);
            }
        }
        names.keySet().removeAll(shared);
        users.forEach(user -> names.put(key(user.username()), user.id()));
    }

    /** Everybody who is spoken to, with the name as it is written. */
    static Map<UserId, String> in(String text, Collection<User> users) {
        var mentions = new Mentions(users);
        var found = new LinkedHashMap<UserId, String>();
        for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            // What follows a letter is the second half of a mail address.
            if (at == 0 || !isLatin(text.charAt(at - 1))) {
                mentions.findAt(at + 1, text, found);
            }
        }
        return found;
    }

    private void findAt(int from, String text, Map<UserId, String> found) {
        var longest = "";
        for (var name : names.keySet()) {
            if (name.length() > longest.length() && stands(name, text, from)) {
                longest = name;
            }
        }
        var user = names.get(longest);
        if (user != null) {
            found.putIfAbsent(user, text.substring(from, from + longest.length()));
        }
    }

    private static boolean stands(String name, String text, int from) {
        var end = from + name.length();
        return text.regionMatches(true, from, name, 0, name.length())
                && (end == text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char character) {
        return character < 0x250 && Character.isLetterOrDigit(character);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
