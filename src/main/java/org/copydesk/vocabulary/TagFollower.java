package org.copydesk.vocabulary;

/** Follows changes of tags, some of which are sections. */
public interface TagFollower extends TermFollower<TagView> {
    /** Whether an article, at the desk or published, stands in the section. */
    boolean isSection(TagView tag);
}
