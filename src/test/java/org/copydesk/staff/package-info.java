/** People for tests: somebody of a role, with a token. */
package org.copydesk.staff;
