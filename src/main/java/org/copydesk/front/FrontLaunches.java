package org.copydesk.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.edition.front.FrontEdition;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.media.image.CaptionImage;
import org.copydesk.media.image.CaptionImages;
import org.copydesk.media.image.ImageChanged;
import org.copydesk.media.image.ImageUse;

/** Launches fronts, and keeps every launch. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FrontLaunches {
    private final FrontLaunchRepository launches;
    private final FrontEdition edition;
    private final CaptionImages images;
    private final Clock clock;

    FrontLaunches(FrontLaunchRepository launches, FrontEdition edition, CaptionImages images, Clock clock) {
        this.launches = launches;
        this.edition = edition;
        this.images = images;
        this.clock = clock;
    }

    /** Shows readers what a locked front says. */
    void launch(Front front, FrontContent content, String by, String alert) {
        Instant now = clock.instant();
        List<ImageUse> uses =
                content.images().stream().map(id -> new ImageUse(id, null)).toList();
        images.publish(uses);
        int number = front.launch(now);
        edition.launch(front.slug(), content, number, published(images.of(uses).values()));
        launches.persist(new FrontLaunch(new FrontLaunch.Key(front.slug(), number), content, by, now, alert));
    }

    private static List<PublishedImage> published(Collection<CaptionImage> images) {
        return images.stream().map(CaptionImage::published).toList();
    }

    /** Shows a picture on fronts as it is described now; one that was killed is shown no more. */
    void imageChanged(@Observes ImageChanged changed) {
        UUID image = changed.imageId();
        if (edition.shows(image)) {
            List<ImageUse> use = List.of(new ImageUse(image, null));
            images.publish(use);
            edition.replace(image, published(images.of(use).values()).stream().findFirst());
        }
    }
}
