package org.copydesk.edition.front;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.front.FrontContent.FrontList;
import org.copydesk.edition.front.FrontContent.Pin;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.platform.paging.RowPosition;
import org.copydesk.platform.paging.Slice;

/**
 * Looks up what stands on a front: the pinned articles that are published, in one query, and for each list with a filling what
 * takes the places left, in one more. A pinned article stands where the desk put it, and no filling takes it before.
 */
@ApplicationScoped
public class FrontAssembly {
    /** How many articles a query for a filling reads: more than there are places for, as some stand on the front already. */
    private static final List<Integer> SIZES = List.of(20, 50, 100);

    private final EditionRepository edition;
    private final FillingParser fillings;

    FrontAssembly(EditionRepository edition, FillingParser fillings) {
        this.edition = edition;
        this.fillings = fillings;
    }

    /** An article on a list. */
    public record Placed(ArticleRow article, Pin pin) {}

    /** The lists' articles by the lists' slugs, in the order of the lists. */
    public Map<String, List<Placed>> lists(FrontContent front, Audience audience) {
        List<UUID> pinned = front.pins().map(Pin::article).distinct().toList();
        return lists(front, audience, edition.articles(pinned, audience));
    }

    /**
     * The same where the pinned articles are known.
     *
     * @param pinned those that are shown, by their ids
     */
    public Map<String, List<Placed>> lists(FrontContent front, Audience audience, Map<UUID, ArticleRow> pinned) {
        Set<UUID> taken = new HashSet<>();
        Map<String, List<Pin>> pins = new LinkedHashMap<>();
        for (FrontList list : front.lists()) {
            pins.put(
                    list.slug(),
                    list.pinned().stream()
                            .filter(pin -> pinned.containsKey(pin.article()))
                            .filter(pin -> list.repeats() || taken.add(pin.article()))
                            .toList());
        }
        Map<String, List<Placed>> lists = new LinkedHashMap<>();
        for (FrontList list : front.lists()) {
            List<Placed> shown = pins.get(list.slug()).stream()
                    .map(pin -> new Placed(pinned.get(pin.article()), pin))
                    .toList();
            Set<UUID> excluded = list.repeats() ? ids(shown) : taken;
            List<ArticleRow> filled = filled(list, list.places() - shown.size(), excluded, audience);
            if (!list.repeats()) {
                filled.forEach(article -> taken.add(article.id()));
            }
            lists.put(list.slug(), merged(shown, filled));
        }
        return lists;
    }

    private static Set<UUID> ids(List<Placed> shown) {
        return shown.stream().map(placed -> placed.article().id()).collect(Collectors.toSet());
    }

    /** Puts the pinned articles to their positions, or as near as the list is long. */
    private static List<Placed> merged(List<Placed> pinned, List<ArticleRow> filled) {
        List<Placed> list = new ArrayList<>(
                filled.stream().map(article -> new Placed(article, null)).toList());
        pinned.forEach(one -> list.add(Math.min(one.pin().position() - 1, list.size()), one));
        return list;
    }

    private List<ArticleRow> filled(FrontList list, int places, Set<UUID> excluded, Audience audience) {
        if (list.filling() == null || places <= 0) {
            return List.of();
        }
        Filling filling = fillings.parse(list.filling());
        List<ArticleRow> found = new ArrayList<>();
        RowPosition after = null;
        while (true) {
            Slice<ArticleRow> slice = edition.articles(
                    filling.filter(), filling.order(), after, size(places - found.size()), false, audience);
            slice.rows().stream()
                    .filter(article -> !excluded.contains(article.id()))
                    .limit(places - found.size())
                    .forEach(found::add);
            if (found.size() == places || !slice.more()) {
                return found;
            }
            after = filling.order().position(slice.rows().get(slice.rows().size() - 1));
        }
    }

    private static int size(int places) {
        return SIZES.stream().filter(size -> size >= places).findFirst().orElse(places);
    }

    /** The articles of lists, each once. */
    public static List<ArticleRow> articles(Map<String, List<Placed>> lists) {
        return List.copyOf(lists.values().stream()
                .flatMap(List::stream)
                .map(Placed::article)
                .collect(Collectors.toMap(
                        ArticleRow::id, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values());
    }
}
