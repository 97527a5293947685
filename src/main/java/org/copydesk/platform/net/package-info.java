/**
 * Calls to addresses that somebody outside has named. A call leads outside only: the address that is connected to is one
 * that {@link org.copydesk.platform.net.AddressGuard} has let pass, also after a redirect. Uses Vert.x and the IPAddress
 * library, and nothing of the newsroom.
 */
package org.copydesk.platform.net;
