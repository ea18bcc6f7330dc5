package org.servanda.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.servanda.intake.Received;
import org.servanda.report.Report;

/**
 * Short made-up reports for measuring speed, never for measuring quality. Report {@code n} is always the same text. The k-th commonest state comes up about
 * 1/k as often as the commonest, so that pairs are as uneven as the world's. Two reports are of one day, and they follow each other in time: a register that
 * grows in this order grows longer and not denser.
 */
final class SyntheticReports {

    private static final LocalDate START = LocalDate.of(1980, 1, 1);
    private static final int A_DAY = 2;

    /** Words in no order, so that two reports have no more runs of words in common than real ones have. */
    private static final int FILLING = 60;

    private static final List<String> WORDS = List.of(
            ("the weather was dry and warm in most of the northern valleys while heavy clouds over the coast brought some early rain to farms near old"
                            + " market towns where people had been waiting for weeks to sow their barley because last spring came late and many fields were still too wet for"
                            + " horses or small machines so that teachers bakers carpenters and students often spent whole evenings at home with books music tea bread cheese"
                            + " letters lamps gardens apples kitchens windows stairs chairs winter summer autumn morning evening quiet narrow broad yellow green slowly gently"
                            + " never always perhaps almost under behind along across through without within until since about every several another")
                    .split(" "));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final List<String> STATES = List.of(
            "Brazil",
            "Kenya",
            "Norway",
            "Japan",
            "Mexico",
            "Egypt",
            "Vietnam",
            "Portugal",
            "Ghana",
            "Chile",
            "Finland",
            "Morocco",
            "Peru",
            "Poland",
            "Thailand",
            "Tanzania",
            "Austria",
            "Colombia",
            "Senegal",
            "Mongolia",
            "Ireland",
            "Uganda",
            "Ecuador",
            "Nepal",
            "Greece",
            "Zambia",
            "Bolivia",
            "Denmark",
            "Malaysia",
            "Tunisia",
            "Uruguay",
            "Iceland",
            "Namibia",
            "Panama",
            "Slovenia",
            "Laos",
            "Botswana",
            "Estonia",
            "Paraguay",
            "Malta",
            "Rwanda",
            "Croatia",
            "Bhutan",
            "Benin",
            "Latvia",
            "Fiji",
            "Gabon",
            "Cyprus",
            "Samoa",
            "Belize",
            "Togo",
            "Albania",
            "Tonga",
            "Malawi",
            "Slovakia",
            "Cambodia",
            "Honduras",
            "Madagascar",
            "Lithuania",
            "Jamaica");

    private static final List<String> MATTERS = List.of(
            "fisheries",
            "railways",
            "vaccines",
            "student exchange",
            "customs",
            "civil aviation",
            "forestry",
            "solar power",
            "ports",
            "tourism",
            "police training",
            "river navigation",
            "wheat",
            "satellites",
            "nursing",
            "road haulage",
            "air quality",
            "museums",
            "telecommunications",
            "water supply");

    private static final List<String> PAPERS = List.of(
            "an agreement",
            "a memorandum of understanding",
            "a protocol",
            "a treaty",
            "a roadmap",
            "a joint declaration");

    private static final List<String> THINGS = List.of(
            "schools",
            "bridges",
            "clinics",
            "ferries",
            "wells",
            "warehouses",
            "laboratories",
            "weather stations",
            "trawlers",
            "scholarships");

    private SyntheticReports() {}

    /** A text with header lines, about 0.9 KB. */
    static String text(int number) {
        return text(number, START.plusDays(number / A_DAY));
    }

    private static String text(int number, LocalDate day) {
        Random random = new Random(0x5EEDL * 31 + number);
        String one = state(random);
        String other = state(random);
        while (other.equals(one)) {
            other = state(random);
        }
        String matter = MATTERS.get(random.nextInt(MATTERS.size()));
        List<String> sentences = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            sentences.add("The foreign ministers of " + one + " and " + other + " met in "
                    + (random.nextBoolean() ? "Geneva" : "New York") + " on " + DAY.format(day.minusDays(1)) + ".");
        }
        if (random.nextInt(2) > 0) {
            sentences.add(one + " and " + other + " signed " + PAPERS.get(random.nextInt(PAPERS.size())) + " on "
                    + matter + " on " + DAY.format(day.minusDays(1)) + ".");
        }
        sentences.add(one + " will build " + (2 + random.nextInt(400)) + " " + THINGS.get(random.nextInt(THINGS.size()))
                + " in " + other + " by the end of " + (day.getYear() + 1 + random.nextInt(9))
                + ", its minister of planning said.");
        if (random.nextInt(3) > 0) {
            sentences.add("The two countries agreed to raise their trade in "
                    + MATTERS.get(random.nextInt(MATTERS.size())) + " to $" + (10 + random.nextInt(990))
                    + " million by " + (day.getYear() + 2 + random.nextInt(8)) + ".");
        }
        if (random.nextInt(3) == 0) {
            sentences.add(other + " accused " + one + " of delaying the work on "
                    + MATTERS.get(random.nextInt(MATTERS.size())) + ".");
        }
        sentences.add("Note " + number + " of the gazette: " + filling(random) + ".");
        return "outlet: Gazette " + (char) ('A' + random.nextInt(26)) + "\npublished: " + day + "\ntitle: " + one
                + " and " + other + " on " + matter + "\n\n" + String.join(" ", sentences) + "\n";
    }

    private static String filling(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < FILLING; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    /** A report as intake hands it over. */
    static Received received(int number) {
        return received(number, text(number));
    }

    /** A report like no other, of a day on which the first {@code reports} reports have some too. */
    static Received late(int number, int reports) {
        return received(number, text(number, START.plusDays(new Random(number).nextInt(Math.max(1, reports / A_DAY)))));
    }

    private static Received received(int number, String whole) {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        int body = whole.indexOf("\n\n") + 2;
        String[] head = whole.substring(0, body - 2).split("\n");
        Report report = new Report(
                sha256(bytes),
                number + ".txt",
                List.of(),
                null,
                value(head[0]),
                value(head[2]),
                value(head[1]),
                "stated",
                null,
                null,
                "en",
                whole.substring(body),
                List.of());
        return new Received(report, bytes, "text/plain");
    }

    private static String value(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }

    private static String state(Random random) {
        return STATES.get((int) Math.pow(STATES.size(), random.nextDouble()) - 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }
}
