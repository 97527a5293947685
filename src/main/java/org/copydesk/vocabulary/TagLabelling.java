package org.copydesk.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Stands for the labels of all tags, in one row. {@link TagRepository} locks it. */
@Entity
@Table(name = "tag_labelling")
class TagLabelling {
    static final int ONLY = 1;

    @Id
    private int id;

    protected TagLabelling() {}
}
