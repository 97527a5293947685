/**
 * Who did what to which article, when, and why. Steps are added in the transaction that takes them, and never changed.
 * Uses the platform and access.
 */
package org.copydesk.audit;
