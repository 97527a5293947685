/**
 * What the publication and its articles say of rights, as documents of their own: Really Simple Licensing 1.0 and TDMRep.
 */
package org.copydesk.feed.rights;
