package org.copydesk.wire.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.wire.words.DateFinder.Moment;
import org.copydesk.wire.words.TimeWords.Label;

/** Recognises the line that says when a story was published or changed. */
public final class TimeLineRecogniser {
    /**
     * The times of a line.
     *
     * @param publishedAt null if the line does not give it
     * @param updatedAt null if the line does not give it
     * @param rest the words of the line that do not belong to a time; empty if it holds nothing else
     * @param label what its words call the first of its times
     * @param notes what is doubtful
     */
    public record TimeLine(Instant publishedAt, Instant updatedAt, String rest, Label label, List<String> notes) {
        public boolean isComplete() {
            return rest.isEmpty();
        }

        public boolean isDated() {
            return publishedAt != null || updatedAt != null;
        }
    }

    /** The same time again for readers elsewhere: "(1759 GMT)". */
    private static final Pattern ABROAD = Pattern.compile("^\\s?[(/]\\s?\\d{1,2}:?\\d{2}\\s?(?:GMT|UTC)\\)?");

    private final ZoneId home;
    private final DateFinder dates;

    public TimeLineRecogniser(ZoneId home, boolean monthFirst) {
        this.home = home;
        this.dates = new DateFinder(home, monthFirst);
    }

    /** The times in a line, or nothing if no date is printed in it. */
    public Optional<TimeLine> recognise(String text) {
        String folded = Sentences.fold(text);
        List<Moment> moments = dates.find(folded);
        return moments.isEmpty() ? Optional.empty() : Optional.of(new Reading(folded, moments).read());
    }

    private final class Reading {
        private final List<Moment> moments;
        private final List<String> between = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private Instant publishedAt;
        private Instant updatedAt;

        Reading(String text, List<Moment> moments) {
            this.moments = moments;
            int from = 0;
            for (Moment moment : moments) {
                between.add(text.substring(from, moment.start()));
                from = moment.end();
            }
            between.add(text.substring(from));
        }

        TimeLine read() {
            int labelAt = TimeWords.label(between.get(0)) == Label.NONE
                            && TimeWords.only(between.get(0))
                            && TimeWords.label(between.get(1)) != Label.NONE
                            && TimeWords.label(between.get(between.size() - 1)) != Label.NONE
                    ? 1
                    : 0;
            Label label = Label.NONE;
            for (int i = 0; i < moments.size(); i++) {
                Label said = TimeWords.label(between.get(i + labelAt));
                label = i == 0 ? said : label;
                take(moments.get(i), said);
            }
            readLoneTime();
            return new TimeLine(publishedAt, updatedAt, rest(), label, List.copyOf(notes));
        }

        private void take(Moment moment, Label label) {
            if (moment.caution() != null) {
                notes.add(moment.caution());
            }
            if (moment.date() == null) {
                return;
            }
            if (label == Label.UPDATED && updatedAt == null) {
                updatedAt = moment.instant(home);
            } else if (label != Label.UPDATED && publishedAt == null) {
                publishedAt = moment.instant(home);
            } else {
                notes.add("one time too many on the line");
            }
            if (moment.time() == null) {
                notes.add("no time of day is printed: midnight is assumed, "
                        + (moment.zone() == null ? home : moment.zone()));
            }
        }

        /** "Published 3 May 2021 10:00, updated 12:30": the second time is of the same day. */
        private void readLoneTime() {
            int last = between.size() - 1;
            Moment moment = moments.get(moments.size() - 1);
            TimeOfDay time = TimeOfDay.in(between.get(last), home);
            if (time == null || time.time() == null || moment.date() == null || updatedAt != null) {
                return;
            }
            String label = between.get(last).substring(0, time.start());
            String after = between.get(last).substring(time.end());
            if (TimeWords.label(label) == Label.UPDATED && TimeWords.only(label) && TimeWords.only(after)) {
                ZoneId zone = time.zone() == null ? moment.zone() : time.zone();
                updatedAt = new Moment(0, 0, moment.date(), time.time(), zone, null).instant(home);
                between.set(last, "");
            }
        }

        private String rest() {
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < between.size(); i++) {
                String words = ABROAD.matcher(between.get(i)).replaceFirst("");
                if (!TimeWords.only(words)) {
                    boolean beforeMoment = i < moments.size();
                    rest.append(beforeMoment ? TimeWords.withoutTrailing(words) : words)
                            .append(" | ");
                }
            }
            return trimmed(rest.toString());
        }

        private String trimmed(String words) {
            return words.replaceAll("^[\\s,;:|/·•–—-]++|(?<![\\s,;:|/·•–—-])[\\s,;:|/·•–—-]++$", "")
                    .replaceAll("(?:(?<!\\s)\\s++)?+\\(\\s*+\\)", "");
        }
    }
}
