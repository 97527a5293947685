package org.copydesk.wire.signal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.wire.line.BylineRecogniser;
import org.copydesk.wire.line.CaptionRecogniser;
import org.copydesk.wire.line.CaptionRecogniser.Place;
import org.copydesk.wire.line.CreditLine;
import org.copydesk.wire.line.CreditLineParser;
import org.copydesk.wire.line.DatelineRecogniser;
import org.copydesk.wire.line.DatelineRecogniser.Dateline;
import org.copydesk.wire.line.EditorsNotes;
import org.copydesk.wire.line.Labels;
import org.copydesk.wire.line.SignOff;
import org.copydesk.wire.line.SourceRecogniser;
import org.copydesk.wire.story.WireStory.Caption;
import org.copydesk.wire.text.Passages.Form;
import org.copydesk.wire.text.Passages.Passage;
import org.copydesk.wire.words.FurnitureRecogniser;
import org.copydesk.wire.words.FurnitureWords;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.TimeLineRecogniser;

/** What a passage says by itself, whatever stands around it. */
public final class PassageFacts {
    private static final Pattern HEADING_MARK = Pattern.compile("^(?:#{1,6}\\s|[■◆◇▣□]\\s?)\\S");
    private static final Pattern CLOSING_QUOTES = Pattern.compile("[\"”’»」』)\\]]$");
    private static final int LONGEST_CREDIT = 250;
    private static final int WIDE = 0x2E80;

    private static final Pattern OFFER = Pattern.compile(
            "(?iu)\\b(?:your|you|we use|our use|sie|ihre?|vous|votre|tu|su)\\b.{0,80}\\b(?:cookies?|deposit|savings|newsletter|inbox|app|sign up|subscribe|download|subscription|account|experience|today)\\b"
                    + "|\\bcookies?\\b.{0,100}\\b(?:experience|site|website|web|expérience|erlebnis|experiencia)\\b|\\b(?:we|wir|nous|utilizamos|usamos|nutzen|verwenden|utilisons)\\b.{0,40}\\bcookies?\\b");

    private final int index;
    private final Passage passage;
    private final String text;
    private final int words;
    private final int sentences;
    private final boolean ends;
    private final boolean isWide;
    private final Optional<String> furniture;
    private final double furnitureShare;
    private final Optional<CreditLine> creditLine;
    private final Optional<Caption> caption;
    private final Optional<Caption> captionAbove;
    private final Optional<Dateline> dateline;
    private final boolean section;
    private final boolean masthead;
    private final boolean agency;
    private final boolean person;
    private final boolean signOff;
    private final boolean address;
    private final boolean labelled;
    private final boolean offer;
    private final boolean headsLinks;
    private final boolean markedByline;
    private final Optional<String> note;

    private PassageFacts(int index, Passage passage, TimeLineRecogniser times, boolean weighed) {
        this.index = index;
        this.passage = passage;
        this.text = passage.text();
        this.words = weighed ? Sentences.words(text) : 0;
        this.sentences = weighed ? Sentences.count(text) : 1;
        this.ends = weighed && Sentences.ends(text);
        this.isWide =
                weighed && text.chars().limit(200).filter(c -> c >= WIDE).count() * 3 > Math.min(text.length(), 200);
        boolean line = weighed && (passage.form() == Form.LINE || passage.form() == Form.WRAPPED);
        this.furniture = line ? FurnitureRecogniser.recognise(text) : Optional.empty();
        this.furnitureShare = line ? FurnitureWords.share(text) : 0;
        boolean brief = line && text.length() <= LONGEST_CREDIT && furniture.isEmpty();
        this.creditLine = brief ? CreditLineParser.parse(text, times) : Optional.empty();
        boolean timed = creditLine
                .filter(found -> found.time() != null && found.unknown() <= 2)
                .isPresent();
        this.caption = line && !timed ? CaptionRecogniser.recognise(text, Place.IN_BODY) : Optional.empty();
        this.captionAbove =
                line && !timed && caption.isEmpty() ? CaptionRecogniser.recognise(text, Place.BEFORE_BODY) : caption;
        this.dateline = line && CaptionRecogniser.agencyPicture(text).isEmpty()
                ? DatelineRecogniser.recognise(text)
                : Optional.empty();
        this.section = weighed && SourceRecogniser.isSection(text);
        this.masthead = weighed && SourceRecogniser.isMasthead(text);
        this.agency = weighed && Names.areAgencies(text);
        this.person = weighed && Names.isPerson(text);
        this.signOff = weighed && SignOff.matches(text);
        this.address = weighed
                && (SourceRecogniser.isAddress(text)
                        || SourceRecogniser.labelled(text).isPresent());
        this.labelled = weighed && Labels.recognise(text).isPresent();
        this.offer = weighed && text.length() < 400 && OFFER.matcher(text).find();
        this.headsLinks = weighed && FurnitureRecogniser.headsLinks(text);
        this.note = weighed ? EditorsNotes.recognise(text) : Optional.empty();
        this.markedByline = weighed && BylineRecogniser.startsMarked(text);
    }

    /** @param index the place of the passage on its page, from 0 */
    public static PassageFacts of(int index, Passage passage, TimeLineRecogniser times) {
        return new PassageFacts(index, passage, times, true);
    }

    /** A passage of which nothing is known but its words. */
    public static PassageFacts unweighed(int index, Passage passage) {
        return new PassageFacts(index, passage, null, false);
    }

    public int index() {
        return index;
    }

    public Passage passage() {
        return passage;
    }

    public String text() {
        return text;
    }

    public int words() {
        return words;
    }

    /** The number of letters, where one of a wide script counts for two and a half. */
    public int size() {
        return isWide ? text.length() * 5 / 2 : text.length();
    }

    public int sentences() {
        return sentences;
    }

    /** Whether it ends as a sentence does. */
    public boolean ends() {
        return ends;
    }

    public boolean endsWithStop() {
        String bare = CLOSING_QUOTES.matcher(text).replaceFirst("");
        return bare.endsWith(".")
                || bare.endsWith("。")
                || bare.endsWith("।")
                || bare.endsWith("۔")
                || bare.endsWith("다");
    }

    public boolean isWide() {
        return isWide;
    }

    public boolean isItem() {
        return Sentences.startsItem(text);
    }

    public boolean isHeadingMarked() {
        return HEADING_MARK
                .matcher(text.substring(0, Math.min(text.length(), 10)))
                .lookingAt();
    }

    public Optional<String> furniture() {
        return furniture;
    }

    public double furnitureShare() {
        return furnitureShare;
    }

    public Optional<CreditLine> creditLine() {
        return creditLine;
    }

    /** The caption it is wherever it stands. */
    public Optional<Caption> caption() {
        return caption;
    }

    /** The caption it is if it stands above the body. */
    public Optional<Caption> captionAbove() {
        return captionAbove;
    }

    public Optional<Dateline> dateline() {
        return dateline;
    }

    /** Whether it opens with a dateline that names an agency, which no headline does. */
    public boolean opensReport() {
        return dateline.filter(found -> found.agency() != null && found.location() != null)
                .isPresent();
    }

    public boolean isSection() {
        return section;
    }

    public boolean isMasthead() {
        return masthead;
    }

    public boolean isAgency() {
        return agency;
    }

    public boolean isPerson() {
        return person;
    }

    public boolean isMarkedByline() {
        return markedByline;
    }

    public boolean headsLinks() {
        return headsLinks;
    }

    public Optional<String> note() {
        return note;
    }

    public boolean isSignOff() {
        return signOff;
    }

    public boolean isAddress() {
        return address;
    }

    public boolean isLabelled() {
        return labelled;
    }

    /** Whether it addresses the reader with an offer, or asks for a consent. */
    public boolean isOffer() {
        return offer;
    }

    /** Whether it is a sentence or more, as long as those of a story. */
    public boolean isProse() {
        return ends && size() >= 55 && furnitureShare < 0.3 && furniture.isEmpty();
    }

    /** Whether it is a few words that make no sentence. */
    public boolean isFragment() {
        return !ends && size() <= 60 && words <= 8;
    }
}
