/**
 * Fronts at the desk. An editor changes the draft of a front under {@code If-Match}; a launch makes it the edition's in one
 * transaction, and every launch is kept. Uses article and what that may use.
 */
package org.copydesk.front;
