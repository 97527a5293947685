/**
 * How many reads of the edition one client has in a period, where the newsroom says a number. Requests are counted on the
 * event loop, by the holder of a token or by network address, before anything answers them. Uses access and the platform.
 */
package org.copydesk.ratelimit;
