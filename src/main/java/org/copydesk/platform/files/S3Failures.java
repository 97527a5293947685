package org.copydesk.platform.files;

import io.quarkus.logging.Log;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.FullDisk;
import org.copydesk.platform.problem.ProblemException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Maps failures of calls to S3 to problems. */
final class S3Failures {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** What Ceph and MinIO say if a quota or a disk is used up. */
    private static final Set<String> FULL =
            Set.of("QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded");

    private static final int INSUFFICIENT_STORAGE = 507;

    private S3Failures() {}

    /**
     * Makes a call.
     *
     * @param key that a missing object is reported with
     * @throws ProblemException 503, or 507 if S3 has no room
     */
    static <T> T mapped(String key, Supplier<T> call) throws NoSuchFileException {
        try {
            return call.get();
        } catch (S3Exception answer) {
            String code = answer.awsErrorDetails() == null
                    ? ""
                    : String.valueOf(answer.awsErrorDetails().errorCode());
            if (code.equals("NoSuchKey")) {
                throw new NoSuchFileException(key);
            }
            throw refused(answer, FULL.contains(code) || answer.statusCode() == INSUFFICIENT_STORAGE);
        } catch (SdkException noAnswer) {
            if (FullDisk.isBehind(noAnswer)) {
                throw ProblemException.diskFull();
            }
            Log.warnf("S3 gave no answer in time: %s", noAnswer.getMessage());
            throw unavailable();
        }
    }

    private static ProblemException refused(S3Exception answer, boolean isFull) {
        Log.errorf("S3 refused a call: %s", answer.getMessage());
        return isFull ? ProblemException.diskFull() : unavailable();
    }

    static ProblemException unavailable() {
        return new ProblemException(ErrorCode.UNAVAILABLE, "The store of files does not answer. Try again in a moment.")
                .retryAfter(SOON);
    }
}
