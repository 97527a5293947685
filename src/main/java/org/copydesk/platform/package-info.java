/** What any server of this kind needs and no newsroom word: time, problems, paging, HTTP, text. Uses nothing of Copydesk. */
package org.copydesk.platform;
