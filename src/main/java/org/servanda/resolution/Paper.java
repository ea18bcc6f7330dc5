package org.servanda.resolution;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.pact.Edtf;
import org.servanda.pact.Instrument;
import org.servanda.pact.Modality;

/**
 * What the noun phrase of a paper says of it.
 *
 * @param noun the paper's word as the report has it, in lower case
 * @param title the phrase after its count and article where it says more than the noun; or null
 * @param count how many papers; null unless a number is stated
 */
record Paper(String noun, String title, Integer count) {

    private static final Pattern NOUN = Pattern.compile(
            "\\b((?:memorand(?:um|a|ums) of (?:understanding|cooperation|intent)|joint (?:statement|declaration|communiqu[ée]|plan|action plan)s?"
                    + "|letters? of intent|action plans?|plans? of action|road ?maps?|executive documents?|MoUs?|MOUs?|memorand(?:um|a|ums)|agreements?|treat(?:y|ies)"
                    + "|accords?|pacts?|protocols?|conventions?|compacts?|charters?|covenants?|contracts?|declarations?|communiqu[ée]s?|documents?|deals?"
                    + "|arrangements?|texts?|packages?|framework|frameworks|programmes?|programs?|plans?|concordats?|settlements?|truces?|armistices?|ceasefires?|addend(?:um|a)"
                    + "|amendments?|annex(?:es)?|resolutions?|statements?|papers?|instruments?|partnerships?|strateg(?:y|ies)))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PERIOD =
            Pattern.compile("\\b((?:19|20)\\d{2})\\s*(?:-|–|—|to|until|through)\\s*((?:19|20)\\d{2})\\b");

    private static final Pattern NEGOTIATED = Pattern.compile(
            "(?i).*\\b(negotiat|draft|draw|drew|prepar|work|discuss|consider|elaborat|develop|need|intend|plan|await|ready).*");
    private static final Pattern SIGNED = Pattern.compile(
            "(?i).*\\b(sign|ink|initial|conclud|seal|put (?:their|his|her|its) (?:signature|name|pen)|accede|accession|join).*");
    private static final Pattern RATIFIED = Pattern.compile("(?i).*\\bratif.*");
    private static final Pattern IN_FORCE = Pattern.compile(
            "(?i).*\\b(in(?:to)? force|took effect|takes? effect|into effect|in effect|taking effect|operative|became effective|becomes? effective|enter|came into|appl(?:y|ies|ied) from|implement|carr(?:y|ied) out).*");
    private static final Pattern SUSPENDED = Pattern.compile("(?i).*\\b(suspend|halt|froze|freez|paus|put on hold).*");
    private static final Pattern ADOPTED = Pattern.compile("(?i).*\\b(adopt|approv|endors|issu|publish|pass).*");
    private static final Pattern ENDED = Pattern.compile(
            "(?i).*\\b(end|terminat|expir|denounc|withdr[ae]w|quit|abrogat|repudiat|scrap|tore up|tear|lapse|cancel|annul|renounc|abandon).*");

    /** The first paper that some words name; null where they name none. */
    static Paper in(String words) {
        Matcher noun = NOUN.matcher(words);
        if (!noun.find()) {
            return null;
        }
        String head = noun.group(1);
        for (int end = noun.end();
                noun.find() && words.substring(end, noun.start()).matches("[\\s-]*(?:\\p{Lu}[\\p{L}-]*[\\s-]+)*");
                end = noun.end()) {
            head = noun.group(1);
        }
        String title = words.replaceFirst("(?i)^(?:(?:the|a|an|this|these|those|their|its|some|all|both)\\s+)*", "")
                .strip();
        Count counted = Counts.resolve(words);
        Integer count = counted == null ? null : counted.value();
        String lower = head.toLowerCase(Locale.ROOT);
        boolean says = title.length() > head.length() && count == null;
        return new Paper(lower, says ? title : null, count);
    }

    /** The status that a verb gives a paper; what is only to be done leaves it negotiated. */
    static Instrument.Status status(String trigger, Modality modality) {
        boolean done = modality == Modality.ASSERTED || modality == Modality.PAST;
        if (SUSPENDED.matcher(trigger).matches()) {
            return Instrument.Status.SUSPENDED;
        }
        if (ENDED.matcher(trigger).matches()) {
            return done ? Instrument.Status.ENDED : Instrument.Status.IN_FORCE;
        }
        if (IN_FORCE.matcher(trigger).matches()) {
            return done ? Instrument.Status.IN_FORCE : Instrument.Status.SIGNED;
        }
        if (RATIFIED.matcher(trigger).matches()) {
            return done ? Instrument.Status.RATIFIED : Instrument.Status.SIGNED;
        }
        if (SIGNED.matcher(trigger).matches()) {
            return done ? Instrument.Status.SIGNED : Instrument.Status.NEGOTIATED;
        }
        if (ADOPTED.matcher(trigger).matches()) {
            return done ? Instrument.Status.ADOPTED : Instrument.Status.NEGOTIATED;
        }
        if (NEGOTIATED.matcher(trigger).matches()) {
            return Instrument.Status.NEGOTIATED;
        }
        return Instrument.Status.AGREED;
    }

    /** The years of validity that a passage gives, as an interval; null where it gives none. */
    static String period(String passage) {
        Matcher years = PERIOD.matcher(passage);
        if (!years.find()) {
            return null;
        }
        String interval = years.group(1) + "/" + years.group(2);
        return Edtf.isValid(interval) ? interval : null;
    }
}
