package org.copydesk.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.article.ArticleDesk;
import org.copydesk.article.ArticleView;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.Problem.FieldError;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.wire.paste.PastedStoryParser;
import org.copydesk.wire.story.WireStory;
import org.copydesk.wire.text.UnreadableWireException;
import org.copydesk.wire.text.WireText;

/** Files pasted copy as a draft, once for the same copy. */
@ApplicationScoped
class IncomingCopy {
    private final ArticleDesk desk;
    private final WireDrafts drafts;
    private final WireConfig config;
    private final PastedStoryParser parser;

    IncomingCopy(ArticleDesk desk, WireDrafts drafts, WireConfig config, PublicationConfig publication) {
        this.desk = desk;
        this.drafts = drafts;
        this.config = config;
        this.parser = new PastedStoryParser(publication.timeZone());
    }

    /**
     * Copy that is filed.
     *
     * @param isKnown whether the same copy had been filed before
     */
    record Filed(WireReport report, boolean isKnown) {}

    /**
     * Files copy.
     *
     * @param charset the name of its encoding, or null where the sender does not say
     * @param publishedAt when it was printed, or null for the time that stands in it
     * @throws ProblemException 413 for too much of it; 422 for what is no story
     */
    Filed file(byte[] copy, String charset, Instant publishedAt) {
        if (copy.length > config.maxSize().asLongValue()) {
            throw new ProblemException(
                    ErrorCode.TOO_LARGE,
                    "The copy has " + copy.length + " bytes; a story may have "
                            + config.maxSize().asLongValue() + ". Send one story at a time.");
        }
        WireText text = text(copy, charset);
        WireStory story = parser.parse(text);
        String fingerprint = text.fingerprint();
        Optional<ArticleView> known = desk.findByWireFingerprint(fingerprint);
        if (known.isPresent()) {
            return filed(known.get(), story, true);
        }
        try {
            return filed(drafts.start(story, fingerprint, publishedAt), story, false);
        } catch (ProblemException refused) {
            // Two requests with the same copy at one moment: the other one made the draft.
            return desk.findByWireFingerprint(fingerprint)
                    .map(other -> filed(other, story, true))
                    .orElseThrow(() -> refused);
        }
    }

    private static Filed filed(ArticleView article, WireStory story, boolean isKnown) {
        return new Filed(new WireReport(article, WireDrafts.report(story), story.doubts()), isKnown);
    }

    private static WireText text(byte[] copy, String charset) {
        try {
            boolean isUnicode =
                    charset == null || charset.toLowerCase(Locale.ROOT).startsWith("utf");
            return isUnicode ? WireText.decode(copy) : WireText.of(decoded(copy, charset));
        } catch (UnreadableWireException unreadable) {
            String code = unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new ProblemException(
                    ErrorCode.UNREADABLE_COPY,
                    unreadable.getMessage(),
                    List.of(FieldError.at("", code, unreadable.getMessage())));
        }
    }

    private static String decoded(byte[] copy, String charset) {
        try {
            return Charset.forName(charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(copy))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw new ProblemException(
                    ErrorCode.UNREADABLE_COPY,
                    "The copy is not in the encoding that Content-Type names; send it as " + StandardCharsets.UTF_8
                            + ".");
        }
    }
}
