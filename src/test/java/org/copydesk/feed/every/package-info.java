/** The whole way: stories are published at the desk, and every form of them is read back, validated and compared. */
package org.copydesk.feed.every;
