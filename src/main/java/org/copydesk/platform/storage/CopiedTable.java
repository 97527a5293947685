package org.copydesk.platform.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;

/** A table that entities of one class have rows in: one for each, or one for each element of a collection. */
final class CopiedTable {
    private final EntityPersister entity;
    private final String statement;
    private final List<AttributeMapping> attributes;

    /** The collection whose elements are the rows, or null. */
    private final PluralAttributeMapping collection;

    private CopiedTable(
            EntityPersister entity,
            String table,
            List<SelectableMapping> columns,
            List<AttributeMapping> attributes,
            PluralAttributeMapping collection) {
        this.entity = entity;
        this.statement = columns.stream()
                .map(SelectableMapping::getSelectionExpression)
                .collect(Collectors.joining(", ", "copy " + table + " (", ") from stdin (format binary)"));
        this.attributes = attributes;
        this.collection = collection;
    }

    /** The class's own table, and then those of its collections. */
    static List<CopiedTable> of(Class<?> type, SessionFactoryImplementor factory) {
        EntityPersister entity = factory.getMappingMetamodel().getEntityDescriptor(type);
        List<SelectableMapping> columns = new ArrayList<>();
        List<AttributeMapping> attributes = new ArrayList<>();
        List<CopiedTable> tables = new ArrayList<>();
        addColumns(entity.getIdentifierMapping(), columns);
        entity.forEachAttributeMapping(attribute -> {
            if (attribute instanceof PluralAttributeMapping plural) {
                tables.add(ofCollection(entity, plural));
            } else {
                addColumns(attribute, columns);
                attributes.add(attribute);
            }
        });
        tables.add(0, new CopiedTable(entity, entity.getIdentifierTableName(), columns, attributes, null));
        return tables;
    }

    private static CopiedTable ofCollection(EntityPersister entity, PluralAttributeMapping collection) {
        List<SelectableMapping> columns = new ArrayList<>();
        addColumns(collection.getKeyDescriptor().getKeyPart(), columns);
        if (collection.getIndexDescriptor() != null) {
            addColumns(collection.getIndexDescriptor(), columns);
        }
        addColumns(collection.getElementDescriptor(), columns);
        return new CopiedTable(
                entity, collection.getSeparateCollectionTable(), columns, List.of(collection), collection);
    }

    private static void addColumns(ModelPart part, List<SelectableMapping> columns) {
        part.forEachSelectable((index, column) -> columns.add(column));
    }

    /** Sends the entities' rows. */
    void insert(List<?> entities, SharedSessionContractImplementor session, Connection connection) throws SQLException {
        try (CopyStream rows = CopyStream.open(connection, statement)) {
            for (Object one : entities) {
                if (collection == null) {
                    writeRow(one, rows, session);
                } else {
                    writeElements(one, rows, session);
                }
            }
            rows.finish();
        }
    }

    private void writeRow(Object one, CopyStream rows, SharedSessionContractImplementor session) throws SQLException {
        rows.beginRow();
        write(entity.getIdentifierMapping(), entity.getIdentifier(one, session), rows, session);
        for (AttributeMapping attribute : attributes) {
            write(attribute, attribute.getValue(one), rows, session);
        }
        rows.endRow();
    }

    private void writeElements(Object one, CopyStream rows, SharedSessionContractImplementor session)
            throws SQLException {
        Object id = entity.getIdentifier(one, session);
        int index = 0;
        for (Object element : (Collection<?>) collection.getValue(one)) {
            rows.beginRow();
            write(entity.getIdentifierMapping(), id, rows, session);
            if (collection.getIndexDescriptor() != null) {
                write(collection.getIndexDescriptor(), index++, rows, session);
            }
            write(collection.getElementDescriptor(), element, rows, session);
            rows.endRow();
        }
    }

    private static void write(ModelPart part, Object value, CopyStream rows, SharedSessionContractImplementor session) {
        part.breakDownJdbcValues(value, 0, rows, null, (index, to, nothing, piece, column) -> to.value(piece), session);
    }
}
