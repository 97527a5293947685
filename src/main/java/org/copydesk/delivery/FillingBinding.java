package org.copydesk.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.edition.front.Filling;
import org.copydesk.edition.front.FillingParser;
import org.copydesk.platform.web.QueryBinding;

/** Binds the filling of a front's list as the parameters of {@code /v1/articles}, but for those that shape the answer. */
@Singleton
class FillingBinding implements FillingParser {
    private static final Set<String> OF_ANSWER = Set.of("limit", "cursor", "fields", "include", "total");

    private final QueryBinding binding;

    FillingBinding(QueryBinding binding) {
        this.binding = binding;
    }

    @Override
    public Filling parse(Map<String, List<String>> parameters) {
        ArticleList list = binding.bind(new ArticleList(), parameters, OF_ANSWER);
        return new Filling(list.filter(), list.sort);
    }
}
