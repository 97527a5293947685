/**
 * The desk's vocabulary: tags (what stories are about, their sections and genres) and bylines (who is credited). Both are
 * kinds of {@link org.copydesk.vocabulary.VocabularyTerm}, kept by a {@link org.copydesk.vocabulary.Vocabulary}. Other
 * packages name terms by slug and keep them by id; {@link org.copydesk.vocabulary.Tags} and {@link
 * org.copydesk.vocabulary.Bylines} turn one into the other. Uses the platform and access.
 */
package org.copydesk.vocabulary;
