package org.copydesk.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.delivery.answer.AlternateLinks;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.front.EditionFrontRepository;
import org.copydesk.edition.front.EditionFrontRepository.LaunchedFront;
import org.copydesk.edition.front.FrontAssembly;
import org.copydesk.edition.front.FrontAssembly.Placed;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.edition.front.FrontJson;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.problem.ProblemException;

/** Builds the answers of fronts from the edition's stored JSON. */
@ApplicationScoped
class FrontAnswers {
    private final EditionFrontRepository fronts;
    private final FrontAssembly assembly;
    private final FrontJson json;
    private final CursorCodec cursors;
    private final AlternateLinks links;
    private final PageJson pages;
    private final ObjectMapper mapper;

    FrontAnswers(
            EditionFrontRepository fronts,
            FrontAssembly assembly,
            FrontJson json,
            CursorCodec cursors,
            AlternateLinks links,
            PageJson pages,
            ObjectMapper mapper) {
        this.fronts = fronts;
        this.assembly = assembly;
        this.json = json;
        this.cursors = cursors;
        this.links = links;
        this.pages = pages;
        this.mapper = mapper;
    }

    Representation list(PageRequest asked, UriInfo address) {
        Page<LaunchedFront> page =
                asked.page(cursors, "fronts", Function.identity(), fronts::page, LaunchedFront::slug);
        return pages.ofText(page.map(this::summary), Subjects.list("fronts"), address);
    }

    private String summary(LaunchedFront front) {
        ObjectNode summary = mapper.createObjectNode().put("slug", front.slug());
        summary.put("title", front.content().title());
        var lists = summary.putArray("lists");
        front.content()
                .lists()
                .forEach(list -> lists.addObject().put("slug", list.slug()).put("title", list.title()));
        return summary.toString();
    }

    /** @throws ProblemException 404 */
    Representation front(String slug, Share share) {
        FrontContent front = fronts.content(slug).orElseThrow(() -> ProblemException.notFound("front", slug));
        Map<String, List<Placed>> lists = assembly.lists(front, share.audience());
        List<ArticleRow> shown = share.handOut(FrontAssembly.articles(lists));
        Subjects subjects = Subjects.list("articles").front(slug);
        shown.forEach(row -> subjects.article(row.id(), row.terms()));
        byte[] answer = json.write(
                slug,
                front,
                lists,
                shown.stream().collect(Collectors.toMap(ArticleRow::id, Function.identity())),
                front.images().isEmpty() ? Map.of() : fronts.images(slug),
                share);
        return links.onList(Representation.json(answer, subjects), shown);
    }
}
