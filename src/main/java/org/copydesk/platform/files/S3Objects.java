package org.copydesk.platform.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists and deletes S3's objects by what their names begin with, a page at a time. */
final class S3Objects {
    private final S3Client client;
    private final int page;

    /** @param page how many objects a request names, 1000 at most */
    S3Objects(S3Client client, int page) {
        this.client = client;
        this.page = page;
    }

    /** Is told the names of objects. */
    @FunctionalInterface
    interface Visitor {
        void visit(String object) throws IOException;
    }

    /** Lists objects in the order of their names. */
    void list(String bucket, String prefix, Visitor visitor) throws IOException {
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(bucket)
                .prefix(prefix)
                .maxKeys(page)
                .build();
        boolean isLast = false;
        while (!isLast) {
            ListObjectsV2Request next = request;
            ListObjectsV2Response answer = S3Failures.mapped(prefix, () -> client.listObjectsV2(next));
            for (S3Object object : answer.contents()) {
                visitor.visit(object.key());
            }
            isLast = !Boolean.TRUE.equals(answer.isTruncated());
            request = request.toBuilder()
                    .continuationToken(answer.nextContinuationToken())
                    .build();
        }
    }

    void delete(String bucket, String prefix) throws IOException {
        List<ObjectIdentifier> batch = new ArrayList<>();
        list(bucket, prefix, object -> {
            batch.add(ObjectIdentifier.builder().key(object).build());
            if (batch.size() == page) {
                delete(bucket, batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            delete(bucket, batch);
        }
    }

    private void delete(String bucket, List<ObjectIdentifier> objects) throws IOException {
        DeleteObjectsRequest request = DeleteObjectsRequest.builder()
                .bucket(bucket)
                .delete(batch -> batch.objects(objects).quiet(true))
                .build();
        DeleteObjectsResponse answer = S3Failures.mapped(bucket, () -> client.deleteObjects(request));
        if (!answer.errors().isEmpty()) {
            throw S3Failures.unavailable();
        }
    }
}
