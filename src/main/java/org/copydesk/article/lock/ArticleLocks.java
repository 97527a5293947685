package org.copydesk.article.lock;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.access.CurrentStaff;
import org.copydesk.access.Role;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Takes and releases advisory locks on articles, which expire and prevent no change. */
@ApplicationScoped
@Transactional
public class ArticleLocks {
    private final ArticleLockRepository locks;
    private final CurrentStaff staff;
    private final SecurityIdentity identity;
    private final ArticleLockConfig config;
    private final Clock clock;

    ArticleLocks(
            ArticleLockRepository locks,
            CurrentStaff staff,
            SecurityIdentity identity,
            ArticleLockConfig config,
            Clock clock) {
        this.locks = locks;
        this.staff = staff;
        this.identity = identity;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes the lock for the caller, or renews it.
     *
     * @param away whether to take it away from somebody else, as editors may
     * @throws ProblemException 403, 404, or 409 that says who holds it and until when
     */
    LockView take(UUID articleId, boolean away) {
        if (away && !identity.hasRole(Role.EDITOR_NAME)) {
            throw new ProblemException(
                    ErrorCode.NOT_ALLOWED, "Only an editor may take an article over from somebody who has it open.");
        }
        Instant now = clock.instant();
        ArticleLock lock = existingOrNew(articleId);
        if (!away) {
            requireFree(lock, now);
        }
        lock.give(staff.name(), now, now.plus(config.lockDuration()));
        locks.persistAndFlush(lock);
        return lock.view();
    }

    /** Locks the article's row, so that one of several concurrent requests gets the lock. */
    private ArticleLock existingOrNew(UUID articleId) {
        requireArticle(locks.lockArticle(articleId), articleId);
        return locks.findByIdOptional(articleId).orElseGet(() -> new ArticleLock(articleId));
    }

    private static void requireArticle(boolean isThere, UUID articleId) {
        if (!isThere) {
            throw ProblemException.notFound("article", articleId.toString());
        }
    }

    private void requireFree(ArticleLock lock, Instant now) {
        if (!lock.isHeld(now) || lock.isHeldBy(staff.name(), now)) {
            return;
        }
        LockView held = lock.view();
        throw new ProblemException(
                        ErrorCode.LOCKED,
                        held.by() + " has the article open until " + held.until()
                                + ". Ask them to close it, or wait; an editor can take it over with ?take=true.")
                .with("lock", held);
    }

    /** @throws ProblemException 404, also if nobody has the article open */
    LockView get(UUID articleId) {
        requireArticle(locks.isArticle(articleId), articleId);
        return Optional.ofNullable(of(List.of(articleId)).get(articleId))
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "Nobody has the article open."));
    }

    /**
     * Gives the caller's lock back; does nothing if nobody holds it.
     *
     * @throws ProblemException 404, or 409 if it is somebody else's
     */
    void release(UUID articleId) {
        ArticleLock lock = existingOrNew(articleId);
        requireFree(lock, clock.instant());
        locks.deleteById(articleId);
    }

    /** The locks that are held now, by article; in one statement. */
    public Map<UUID, LockView> of(Collection<UUID> articleIds) {
        return articleIds.isEmpty()
                ? Map.of()
                : locks.held(articleIds, clock.instant()).stream()
                        .collect(Collectors.toMap(ArticleLock::articleId, ArticleLock::view));
    }
}
