/** Text without newsroom words: slugs, clean-up of what comes in, and the typed body blocks with their readers and writers. */
package org.copydesk.platform.text;
