/**
 * Admission of requests: limits of their size, time, memory and number, checks of their Content-Type, and the body's way
 * from the event loop to a worker thread.
 */
package org.copydesk.platform.request;
