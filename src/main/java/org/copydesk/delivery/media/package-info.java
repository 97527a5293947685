/** Sends the files of pictures that published articles show. */
package org.copydesk.delivery.media;
