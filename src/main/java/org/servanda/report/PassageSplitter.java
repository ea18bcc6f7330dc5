package org.servanda.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.report.Paragraphs.Paragraph;

/** Cuts a report into headlines, sentences and list items, and tells what asserts nothing: teasers, captions, furniture, questions. */
public final class PassageSplitter {

    private static final int I = Pattern.CASE_INSENSITIVE;

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";

    private static final Pattern CAPTION = Pattern.compile(
            "(?:FILE PHOTO|File photo|FILE|\\(?Photo(?:s|graph)?\\b\\s*(?:[:/(]|by\\b|credit)|\\(?Image(?:s)?\\s*(?:[:/(]|by\\b|credit)|Picture\\s*:|Illustration\\s*:|Caption\\s*:"
                    + "|Credit\\s*:|©|\\(c\\)\\s|Video\\s*:|WATCH\\s*:).*",
            Pattern.DOTALL);
    private static final Pattern CREDIT_AT_END = Pattern.compile(
            ".*(?:Getty Images|/\\s?(?:AFP|Reuters|AP|EPA|Xinhua|TASS|Handout)|\\((?:Photo|Image)[^)]*\\)|via (?:AP|AFP|REUTERS|Reuters))\\W*",
            Pattern.DOTALL);
    private static final Pattern TEASER = Pattern.compile(
            "(?:read (?:more|next|also|on|this)|also read|see also|more on this|related(?: (?:stories|articles|news|topics|coverage))?|recommended(?: stories)?|you may also like"
                    + "|most (?:read|popular)|more from|don['’]t miss|editor['’]s picks?|continue reading|trending)\\b\\W*(?:[:|»>-].*)?",
            I | Pattern.DOTALL);
    private static final Pattern INLINE_TEASER = Pattern.compile(
            "(?:read (?:more|next|also|on)|also read|see also|related)\\s*[:|»>-].*", I | Pattern.DOTALL);
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:share (?:it|this|on|via|the)\\b.*|share|tweet|print|e-?mail|facebook|twitter|whatsapp|telegram|copy link|advert(?:isement|ising)?|sponsored|sign in|log ?in|register now|menu|search|home|"
                    + "leave (?:a|your) (?:reply|comment).*|(?:post|add|write) a? ?comment.*|comments?(?: \\(?\\d+\\)?)?|\\d+ comments?|no comments.*|cancel reply|reply|name ?\\*?|e-?mail ?\\*?|website|"
                    + "your e-?mail address will not be published.*|required fields are marked.*|save my name.*|notify me of.*|"
                    + ".*\\b(?:we|this (?:web)?site|website) uses? cookies\\b.*|.*\\bcookie (?:policy|notice|settings)\\b.*|accept(?: all)?(?: cookies)?|"
                    + ".*\\b(?:subscribe|sign up) (?:to|for) (?:our|the|my)\\b.*|subscribe(?: now)?|.*\\bnewsletters?\\b.*\\b(?:inbox|subscribe|sign)\\b.*|newsletter|"
                    + "follow (?:us|@).*|join our .*(?:channel|group).*|all rights reserved.*|©.*rights reserved.*|copyright\\b.*|click here.*|download (?:the|our) app.*|"
                    + "tags? ?:.*|topics? ?:.*|filed under.*|source ?:.*|published(?: on| at| by)?\\b[^.]{0,60}|updated(?: on| at)?\\b[^.]{0,60}|posted (?:on|by|in)\\b[^.]{0,60}|last modified.*|"
                    + "by [A-Z][\\w.'’-]+(?: [A-Z][\\w.'’-]+){1,3}|\\d+ min(?:ute)?s? read|listen to this article.*|skip to (?:main )?content|back to top|privacy policy.*|terms (?:of|and) .*)",
            I | Pattern.DOTALL);
    private static final Pattern COMMENT_FORM = Pattern.compile(
            "(?:leave (?:a|your) (?:reply|comment).*|your e-?mail address will not be published.*|cancel reply)",
            I | Pattern.DOTALL);
    private static final Pattern DATELINE = Pattern.compile(
            "(?:\\p{Lu}[\\p{Lu}.'’ -]{2,40}(?:[,/][^–—.:\"“]{1,45}?)?(?:\\([^)]{2,30}\\))?\\s*(?:[–—]|--?)\\s+"
                    + "|\\p{Lu}[\\p{L}.'’ -]{2,30},[^–—:\"“.]{0,20}?(?:\\d{1,2}|\\p{Lu}[\\p{L}]{2,8}\\.?)[^–—:\"“.]{0,20}(?:\\([^)]{2,30}\\))?\\s*(?:[–—]|--?)\\s+"
                    + "|\\p{Lu}[\\p{L}.'’ -]{2,30}(?:,\\s*\\p{Lu}\\p{L}+)?\\s*\\([^)]{2,30}\\)\\s*(?:[–—]|--?)\\s+"
                    + "|\\p{Lu}[\\p{L}.'’ -]{2,30},\\s*(?:\\d{1,2} " + MONTH + "|" + MONTH
                    + " \\d{1,2})(?:,? \\d{4})?\\.\\s+(?=\\p{Lu}|[\"“])"
                    + "|\\p{Lu}[\\p{Lu}.'’ -]{2,30},(?:\\s*\\p{Lu}[\\p{L} ]+,)?\\s*(?:\\d{1,2} \\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2})(?:,? \\d{4})?\\.?\\s*(?:/[^/]{2,30}/\\.?|\\([^)]{2,30}\\)\\.?|\\p{Lu}\\p{L}+:)?\\s*(?:[–—-]\\s*)?(?<=[.:/ –—-])\\s*(?=\\p{Lu}|[\"“]))");
    private static final Pattern LABEL =
            Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}.'’]*(?:[ -][\\p{L}\\p{M}.'’]+){0,4})\\s*:\\s+(?=\\S)");
    private static final Pattern INTERVIEWER =
            Pattern.compile("Q|Question|Interviewer|Host|Moderator|Presenter|Correspondent|Journalist|Reporter");
    private static final Pattern ANSWERER = Pattern.compile("A|Answer");

    private PassageSplitter() {}

    /** All passages of a report, in order; spans leave out surrounding white space, list bullets, datelines and the labels of interview turns. */
    public static List<Passage> split(Report report) {
        return new Cut(report.text()).passages();
    }

    /** One report being cut. */
    private static final class Cut {

        private final String text;
        private final CodePoints points;
        private final List<Paragraph> paragraphs;
        private final Map<String, Boolean> labels;
        private final List<Passage> passages = new ArrayList<>();
        private boolean bodyBegun;
        private boolean closing;
        private int teaserBlock = -1;
        private Span turn;
        private boolean asking;

        Cut(String text) {
            this.text = text;
            this.points = CodePoints.of(text);
            this.paragraphs = Paragraphs.of(text);
            this.labels = labels();
        }

        List<Passage> passages() {
            for (int i = 0; i < paragraphs.size(); i++) {
                cut(i);
            }
            return passages;
        }

        private void cut(int number) {
            Paragraph paragraph = paragraphs.get(number);
            int start = paragraph.start();
            int end = paragraph.end();
            String words = text.substring(start, end);
            if (closing || COMMENT_FORM.matcher(words).matches()) {
                closing = true;
                add(start, end, Passage.Kind.FURNITURE, number);
            } else if (paragraph.block() == teaserBlock
                    || INLINE_TEASER.matcher(words).matches()) {
                add(start, end, Passage.Kind.TEASER, number);
            } else if (words.length() < 160 && TEASER.matcher(words).matches()) {
                add(start, end, Passage.Kind.TEASER, number);
                teaserBlock = introduced(number);
            } else if (isCaption(words)) {
                add(start, end, Passage.Kind.CAPTION, number);
            } else if (words.length() < 300 && FURNITURE.matcher(words).matches()) {
                add(start, end, Passage.Kind.FURNITURE, number);
            } else {
                cutText(start, end, number);
            }
        }

        private static boolean isCaption(String words) {
            return words.length() < 500 && CAPTION.matcher(words).matches()
                    || words.length() < 300 && CREDIT_AT_END.matcher(words).matches();
        }

        /** The block that a teaser's line introduces: the next one, where it is short lines and no running text. */
        private int introduced(int number) {
            if (number + 1 >= paragraphs.size()) {
                return -1;
            }
            Paragraph next = paragraphs.get(number + 1);
            boolean running = false;
            for (int i = number + 1; i < paragraphs.size() && paragraphs.get(i).block() == next.block(); i++) {
                Paragraph p = paragraphs.get(i);
                String words = text.substring(p.start(), p.end());
                boolean labelled = label(p.start()) != null;
                running |=
                        labelled || !isCaption(words) && words.length() > 120 && Paragraphs.endsSentence(text, p.end());
            }
            return running ? -1 : next.block();
        }

        private void cutText(int from, int end, int number) {
            int start = from;
            boolean item = Paragraphs.isBullet(text, start);
            if (item) {
                start++;
                while (start < end && Paragraphs.isSpace(text.charAt(start))) {
                    start++;
                }
            }
            Matcher label = item ? null : label(start);
            if (label != null) {
                turn = points.span(label.start(1), label.end(1));
                asking = labels.get(label.group(1));
                start = label.end();
            }
            boolean closed = Paragraphs.endsSentence(text, end) || text.charAt(end - 1) == ':';
            if (!closed && !item && label == null && end - start < 220) {
                add(start, end, Passage.Kind.TITLE, number);
                return;
            }
            if (!bodyBegun
                    && !item
                    && label == null
                    && !text.substring(start, end).contains(". ")
                    && text.charAt(end - 1) == '?') {
                add(start, end, Passage.Kind.TITLE, number);
                return;
            }
            bodyBegun = true;
            Matcher dateline = DATELINE.matcher(text).region(start, end);
            if (label == null && !item && dateline.lookingAt() && dateline.end() < end) {
                add(start, trimmed(start, dateline.end()), Passage.Kind.FURNITURE, number);
                start = dateline.end();
            }
            Passage.Kind kind = turn != null && asking ? Passage.Kind.QUESTION : Passage.Kind.SENTENCE;
            for (Sentences.Sentence sentence : Sentences.of(text, start, end)) {
                add(sentence.start(), sentence.end(), kind, number);
            }
        }

        private int trimmed(int start, int end) {
            int to = end;
            while (to > start && Paragraphs.isSpace(text.charAt(to - 1))) {
                to--;
            }
            return to;
        }

        private void add(int start, int end, Passage.Kind kind, int number) {
            boolean spoken = kind == Passage.Kind.SENTENCE || kind == Passage.Kind.QUESTION;
            passages.add(new Passage(points.span(start, end), kind, number, spoken ? turn : null));
        }

        private Matcher label(int start) {
            Matcher label = LABEL.matcher(text).region(start, text.length());
            return label.lookingAt() && labels.containsKey(label.group(1)) ? label : null;
        }

        /** The labels of an interview's turns, and whether each asks; empty where the report is no interview. */
        private Map<String, Boolean> labels() {
            Map<String, int[]> counts = new LinkedHashMap<>();
            for (Paragraph paragraph : paragraphs) {
                Matcher label = LABEL.matcher(text).region(paragraph.start(), paragraph.end());
                if (label.lookingAt()) {
                    int[] count = counts.computeIfAbsent(label.group(1), l -> new int[2]);
                    count[0]++;
                    count[1] += text.substring(label.end(), paragraph.end()).contains("?") ? 1 : 0;
                }
            }
            Map<String, Boolean> found = new LinkedHashMap<>();
            int turns = 0;
            for (Map.Entry<String, int[]> entry : counts.entrySet()) {
                String label = entry.getKey();
                boolean known = INTERVIEWER.matcher(label).matches();
                boolean answers = ANSWERER.matcher(label).matches();
                if (known || answers || entry.getValue()[0] >= 2) {
                    turns += entry.getValue()[0];
                    found.put(label, known || !answers && entry.getValue()[1] * 2 > entry.getValue()[0]);
                }
            }
            boolean asked = found.containsValue(true);
            boolean answered = found.containsValue(false);
            return answered && (asked || found.size() >= 2 && turns >= 4) ? found : Map.of();
        }
    }
}
