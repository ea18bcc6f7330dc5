package org.servanda.cli;

/** Small phrases. */
final class Words {

    private Words() {}

    /** {@code 1 report}, {@code 2 reports}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** At most so many characters, cut at a word with an ellipsis. */
    static String brief(String words, int most) {
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, most - 1));
        int blank = cut.lastIndexOf(' ');
        return (blank > most / 2 ? cut.substring(0, blank) : cut) + "…";
    }
}
