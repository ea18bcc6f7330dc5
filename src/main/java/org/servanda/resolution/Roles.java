package org.servanda.resolution;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of offices, and which offices are the same. */
final class Roles {

    private static final Set<String> HEADS = Set.of(
            "president",
            "minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "emir",
            "amir",
            "sultan",
            "monarch",
            "prince",
            "princess",
            "ambassador",
            "envoy",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "speaker",
            "leader",
            "ruler",
            "chairman",
            "chairwoman",
            "chairperson",
            "chair",
            "commissioner",
            "representative",
            "secretary",
            "secretary-general",
            "director",
            "director-general",
            "head",
            "chief",
            "diplomat",
            "negotiator",
            "official",
            "counterpart",
            "pope",
            "pontiff",
            "taoiseach",
            "consul",
            "governor",
            "general",
            "commander",
            "emperor",
            "delegate",
            "adviser",
            "advisor",
            "undersecretary",
            "chargé",
            "coordinator",
            "host",
            "guest");

    private static final Set<String> MODIFIERS = Set.of(
            "vice",
            "deputy",
            "first",
            "prime",
            "foreign",
            "defence",
            "defense",
            "finance",
            "financial",
            "trade",
            "interior",
            "energy",
            "transport",
            "transportation",
            "agriculture",
            "economy",
            "economic",
            "health",
            "education",
            "justice",
            "oil",
            "petroleum",
            "labour",
            "labor",
            "industry",
            "planning",
            "development",
            "environment",
            "acting",
            "interim",
            "former",
            "then",
            "ex",
            "supreme",
            "crown",
            "special",
            "high",
            "permanent",
            "chief",
            "senior",
            "state",
            "parliament",
            "parliamentary",
            "security",
            "culture",
            "tourism",
            "communications",
            "information",
            "science",
            "technology",
            "infrastructure",
            "investment",
            "commerce",
            "external",
            "affairs",
            "national",
            "general",
            "assistant",
            "top",
            "climate",
            "water",
            "irrigation",
            "fisheries",
            "mining",
            "mines",
            "gas",
            "internal",
            "home",
            "executive",
            "managing",
            "armed",
            "military",
            "government",
            "peace",
            "revolutionary",
            "spiritual",
            "outgoing",
            "incoming",
            "newly",
            "elected",
            "visiting",
            "late",
            "current",
            "european",
            "cabinet",
            "railway",
            "railways",
            "roads",
            "housing",
            "sports",
            "youth",
            "digital",
            "federal",
            "urban",
            "rural",
            "regional",
            "public",
            "works",
            "aviation",
            "maritime",
            "marine",
            "livestock",
            "forestry",
            "social",
            "welfare",
            "women",
            "children",
            "higher",
            "primary",
            "space",
            "religious",
            "veterans",
            "postal",
            "political",
            "under",
            "joint",
            "nuclear",
            "council",
            "commission",
            "ministry",
            "embassy",
            "army",
            "police",
            "president",
            "minister",
            "secretary",
            "party",
            "transitional",
            "resident");

    private static final Set<String> AREAS = Set.of(
            "foreign",
            "affairs",
            "state",
            "defence",
            "defense",
            "finance",
            "trade",
            "interior",
            "energy",
            "transport",
            "agriculture",
            "economy",
            "health",
            "education",
            "justice",
            "labour",
            "labor",
            "industry",
            "planning",
            "development",
            "environment",
            "culture",
            "tourism",
            "communications",
            "science",
            "technology",
            "infrastructure",
            "investment",
            "investments",
            "commerce",
            "external",
            "relations",
            "cooperation",
            "international",
            "economic",
            "water",
            "irrigation",
            "fisheries",
            "mining",
            "mines",
            "oil",
            "petroleum",
            "gas",
            "internal",
            "expatriates",
            "security",
            "policy",
            "government",
            "parliament",
            "republic",
            "union",
            "council",
            "ministers");

    private static final Set<String> WOMEN =
            Set.of("queen", "princess", "chairwoman", "spokeswoman", "mrs", "ms", "madam", "baroness", "lady");

    private static final Set<String> MEN = Set.of(
            "king",
            "prince",
            "chairman",
            "spokesman",
            "mr",
            "sir",
            "emir",
            "amir",
            "sultan",
            "pope",
            "pontiff",
            "ayatollah",
            "lord",
            "emperor");

    private static final int REMEMBERED = 10_000;

    /** Offices by their wording; the answer never changes, so what is remembered changes no result. */
    private static final Map<String, String> OFFICES = new ConcurrentHashMap<>();

    private Roles() {}

    static boolean isHead(String word) {
        return HEADS.contains(singular(word));
    }

    static boolean isPlural(String word) {
        return word.endsWith("s") && HEADS.contains(singular(word));
    }

    static boolean isModifier(String word) {
        if (MODIFIERS.contains(word)) {
            return true;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (MODIFIERS.contains(lower)) {
            return true;
        }
        int hyphen = lower.indexOf('-');
        return hyphen > 0
                && MODIFIERS.contains(lower.substring(0, hyphen))
                && MODIFIERS.contains(lower.substring(hyphen + 1));
    }

    static boolean isArea(String word) {
        return AREAS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("spokesmen")) {
            return "spokesman";
        }
        return lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** The office that a role names, apart from its wording: {@code minister of foreign affairs} and {@code top diplomat} are one. */
    static String office(String role) {
        String known = OFFICES.get(role);
        if (known != null) {
            return known;
        }
        String office = officeOf(role);
        if (OFFICES.size() < REMEMBERED) {
            OFFICES.put(role, office);
        }
        return office;
    }

    private static String officeOf(String role) {
        String words = role.toLowerCase(Locale.ROOT)
                .replaceAll(
                        "\\b(the|then|then-|former|acting|interim|late|current|visiting|outgoing|incoming|newly|elected|senior)\\b[- ]?",
                        "")
                .replace("defense", "defence")
                .replaceAll("[\\s-]+", " ")
                .strip();
        if (words.matches(
                "(foreign|external affairs|external relations|foreign affairs) minister|minister (of|for) (foreign|external) (affairs|relations).*"
                        + "|secretary of state|foreign secretary|top diplomat|chief diplomat")) {
            return "foreign minister";
        }
        if (words.matches("premier|prime minister|taoiseach|federal chancellor|chancellor|head of government")) {
            return "prime minister";
        }
        if (words.matches("supreme leader.*|leader of the (islamic )?revolution|revolutionary leader")) {
            return "supreme leader";
        }
        if (words.matches("king|queen|emir|amir|sultan|monarch|emperor|ruler")) {
            return "monarch";
        }
        if (words.matches("minister of \\w+( and \\w+)*")) {
            return words.substring("minister of ".length()) + " minister";
        }
        if (words.matches("spokes(man|woman|person)|.* spokes(man|woman|person)")) {
            return "spokesperson";
        }
        if (words.matches("envoy|ambassador.*|special envoy.*")) {
            return "envoy";
        }
        if (words.startsWith("secretary general") || words.equals("head of state")) {
            return words.equals("head of state") ? "president" : "secretary general";
        }
        return words;
    }

    /** Whether a description fits an office that a person holds: {@code leader} fits a president. */
    static boolean fits(String description, String role) {
        if (role == null) {
            return false;
        }
        String wanted = office(description);
        String held = office(role);
        boolean deputy = held.startsWith("vice ") || held.startsWith("deputy ") || held.startsWith("first deputy ");
        return switch (wanted) {
            case "leader" ->
                held.matches("president|prime minister|monarch|supreme leader|leader|chairman|crown prince")
                        || held.endsWith(" leader");
            case "minister" -> held.endsWith("minister") && !held.equals("prime minister") && !deputy;
            case "diplomat" -> held.matches("foreign minister|envoy");
            case "supreme leader" -> held.matches("supreme leader|leader");
            case "official", "counterpart", "host", "guest" -> true;
            case "chief", "head" ->
                held.matches(
                        "secretary general|chairman|chair|director|director general|chief|head|president|.* chief");
            case "secretary" ->
                held.equals("foreign minister") && role.toLowerCase(Locale.ROOT).contains("secretary")
                        || held.equals("secretary");
            default -> held.equals(wanted) || held.endsWith(" " + wanted) && !deputy;
        };
    }

    /** 1 for a woman's word, -1 for a man's, 0 where it does not tell. */
    static int gender(String words) {
        for (String word : words.toLowerCase(Locale.ROOT).split("\\W+")) {
            if (WOMEN.contains(word)) {
                return 1;
            }
            if (MEN.contains(word)) {
                return -1;
            }
        }
        return 0;
    }
}
